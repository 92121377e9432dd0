package io.bankspec.core.generated.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.generated.json.Scalars;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestEditorTest {
    private static final Map<String, @Nullable Object> FILTER = Map.of("from", "2016-10-13");

    private static Request edit(Consumer<RequestEditor> edits) {
        RequestEditor editor = new RequestEditor(
                new Request.Builder().url("https://bank.example/a?x=1").build());
        edits.accept(editor);
        return editor.edited().build();
    }

    private static @Nullable String query(Consumer<RequestEditor> edits) {
        return edit(edits).url().encodedQuery();
    }

    @Test
    void nullWritesNothingAtAll() {
        Request request = edit(editor -> {
            editor.query("q", null);
            editor.queryEach("q", null);
            editor.queryJoined("q", null);
            editor.queryPiped("q", List.of());
            editor.querySpaced("q", null);
            editor.deepObject("q", null, Scalars.OBJECT);
            editor.explodedObject("q", null, Scalars.OBJECT);
            editor.queryJson("q", null, Scalars.OBJECT);
            editor.allowReserved().query("q", null);
            editor.header("H", null);
            editor.header("H", List.of());
            editor.headerExploded("H", null);
            editor.headerJson("H", null, Scalars.OBJECT);
            editor.cookieExploded("c", null, Scalars.OBJECT);
            editor.cookieJson("c", null, Scalars.OBJECT);
            editor.cookie("c", null);
        });
        assertThat(request.url()).hasToString("https://bank.example/a?x=1");
        assertThat(request.headers().size()).isZero();
    }

    @Test
    void scalarsAreWrittenInTheirWireForm() {
        assertThat(query(editor -> {
                    editor.query("amount", new BigDecimal("1E+2"));
                    editor.query("since", Instant.ofEpochSecond(7));
                    editor.query("empty", "");
                }))
                .isEqualTo("x=1&amount=100&since=7&empty=");
    }

    @Test
    void aNumberThatWouldFillTheAddressIsRefused() {
        Map<String, Object> filter = Map.of("amount", new BigDecimal("1E-1001"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit(editor -> editor.query("amount", new BigDecimal("1E+1001"))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> edit(editor -> editor.queryJoined("amount", List.of(new BigDecimal("1E+2147483647")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit(editor -> editor.deepObject("filter", filter, Scalars.OBJECT)));
    }

    @Test
    void specialCharactersStayInsideTheirValue() {
        Request request = edit(editor -> editor.query("näme", "a&b=c#d ü€+%20\n"));
        assertThat(request.url().queryParameter("näme")).isEqualTo("a&b=c#d ü€+%20\n");
        assertThat(request.url().querySize()).isEqualTo(2);
        assertThat(request.url().fragment()).isNull();
    }

    @Test
    void listsHaveTheStyleOfTheSpec() {
        List<?> ids = List.of(1L, new BigDecimal("2.50"));
        assertThat(query(editor -> editor.queryEach("id", ids))).isEqualTo("x=1&id=1&id=2.50");
        assertThat(query(editor -> editor.queryJoined("id", ids))).isEqualTo("x=1&id=1,2.50");
        assertThat(query(editor -> editor.queryPiped("id", ids))).isEqualTo("x=1&id=1%7C2.50");
        assertThat(query(editor -> editor.querySpaced("id", ids))).isEqualTo("x=1&id=1%202.50");
        assertThat(query(editor -> editor.queryJoined("id", Arrays.asList("a", null))))
                .isEqualTo("x=1&id=a,");
    }

    @Test
    void objectsHaveTheStyleOfTheSpec() {
        assertThat(query(editor -> editor.deepObject("filter", FILTER, Scalars.OBJECT)))
                .isEqualTo("x=1&filter%5Bfrom%5D=2016-10-13");
        assertThat(query(editor -> editor.explodedObject("filter", FILTER, Scalars.OBJECT)))
                .isEqualTo("x=1&from=2016-10-13");
        assertThat(edit(editor -> editor.queryJson("filter", FILTER, Scalars.OBJECT))
                        .url()
                        .queryParameter("filter"))
                .isEqualTo("{\"from\":\"2016-10-13\"}");
    }

    @Test
    void aDeepObjectCannotBreakOutOfItsBrackets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query(editor -> editor.deepObject("filter", Map.of("a]&[b", 1), Scalars.OBJECT)));
    }

    @Test
    void headersReplaceAndListsAreJoined() {
        Request request = edit(editor -> {
            editor.header("Accept", "application/json");
            editor.header("Accept", "application/pdf");
            editor.header("X-Ids", List.of(1, 2));
        });
        assertThat(request.headers("Accept")).containsExactly("application/pdf");
        assertThat(request.header("X-Ids")).isEqualTo("1,2");
    }

    @Test
    void objectsAreRefusedWhereTheyHaveNoText() {
        Map<String, Object> deep = Map.of("inner", Map.of("canary", "canary"));
        List<Consumer<RequestEditor>> writers = List.of(
                editor -> editor.query("map", FILTER),
                editor -> editor.queryJoined("map", deep),
                editor -> editor.queryEach("map", List.of(List.of("canary"))),
                editor -> editor.header("map", deep),
                editor -> editor.headerExploded("map", deep),
                editor -> editor.cookie("map", deep));
        for (Consumer<RequestEditor> writer : writers) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> edit(writer))
                    .withMessageStartingWith("map")
                    .withMessageNotContaining("canary");
        }
    }

    @Test
    void cookiesShareOneHeader() {
        Request request = edit(editor -> {
            editor.cookie("lang", "de");
            editor.cookie("ids", List.of(1, 2));
        });
        assertThat(request.headers("Cookie")).containsExactly("lang=de; ids=1,2");
    }

    @Test
    void headerAndCookieValuesThatCannotTravelAreNotQuoted() {
        for (String value : new String[] {"canary\r\nX: y", "canaryä", "canary\n"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> edit(editor -> editor.header("MFA-Session", value)))
                    .withMessageStartingWith("MFA-Session holds a line break")
                    .withMessageNotContaining("canary");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> edit(editor -> editor.cookie("session", value)))
                    .withMessageNotContaining("canary");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit(editor -> editor.cookie("session", "canary; admin=1")))
                .withMessageNotContaining("canary");
    }
}
