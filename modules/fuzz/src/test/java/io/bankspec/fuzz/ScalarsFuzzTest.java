package io.bankspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Scalars;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scalars that we read and write by hand, because that is faster, against the JDK, which is right. */
class ScalarsFuzzTest {
    private static final int MAX_DIGITS = 1000;

    @FuzzTest
    void date(byte[] bytes) {
        agrees(text(bytes), Scalars.DATE, LocalDate::parse);
    }

    @FuzzTest
    void timestamp(byte[] bytes) {
        String text = text(bytes);
        agrees(text, Scalars.DATE_TIME, Spelling::offsetDateTime);
        agrees(text, Scalars.LOCAL_DATE_TIME, Spelling::localDateTime);
        LocalDateTime local = ours(text, Scalars.SQL_TIMESTAMP);
        assertThat(local).isEqualTo(ours(text, Scalars.LOCAL_DATE_TIME));
    }

    @FuzzTest
    void number(byte[] bytes) {
        String text = text(bytes);
        agrees(text, Scalars.DECIMAL, ScalarsFuzzTest::decimal);
        agrees(text, Scalars.DECIMAL_TEXT, ScalarsFuzzTest::decimal);
        agrees(text, Scalars.INT64, t -> decimal(t).longValueExact());
        agrees(text, Scalars.INT32, t -> decimal(t).intValueExact());
    }

    /** Both read the same value or none, and what is written of it is the value again. */
    private static <T> void agrees(String text, TypeAdapter<@Nullable T> adapter, Function<String, T> jdk) {
        T ours = ours(text, adapter);
        T theirs = of(text, jdk);
        if (theirs == null) theirs = of(text.strip(), jdk);
        if (ours == null && theirs == null) return;
        assertThat(ours).as("of [%s]", text).isEqualTo(theirs);
        String written = JsonParser.parseString(Json.toJson(ours, adapter)).getAsString();
        if (ours instanceof BigDecimal number)
            assertThat(new BigDecimal(written)).isEqualByComparingTo(number);
        else assertThat(jdk.apply(written)).isEqualTo(ours);
        assertThat(ours(written, adapter)).isNotNull();
    }

    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (text.length() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS)
            throw new NumberFormatException("more than anybody needs");
        return number;
    }

    private static <T> @Nullable T ours(String text, TypeAdapter<@Nullable T> adapter) {
        return of(new JsonPrimitive(text).toString(), json -> Json.fromJson(json, adapter));
    }

    private static <T> @Nullable T of(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return null;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
