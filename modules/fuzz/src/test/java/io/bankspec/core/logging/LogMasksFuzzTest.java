package io.bankspec.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.bankspec.fuzz.SameJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Secrets are put into whatever comes, in all places where they have a name. */
class LogMasksFuzzTest {
    private static final Secrets SECRETS = Secrets.of(List.of("MFA-Answer"), List.of("pin", "Iban", "login[fields]"));
    private static final String SECRET = "canary-7f3a";

    /** Of a text of one character, {@code 0}, a mask makes five; an escape makes six of one. */
    private static final int LONGEST_ESCAPE = 6;

    private static final String END = " … (no JSON from here on)";

    @FuzzTest
    void json(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(masked(text, false)).doesNotContain("\n", "\r");
        assertThat(masked(text, true)).doesNotContain("\n", "\r");
        JsonElement tree = parsed(text);
        if (tree == null || text.contains(SECRET)) return;
        hideSecretsIn(tree);
        String json = tree.toString();
        String whole = masked(json, false);
        assertThat(whole).doesNotContain(SECRET);
        if (!SameJson.same(JsonParser.parseString(whole), expected(tree, false)))
            throw new AssertionError("masked otherwise: " + whole);
        for (int i = 1; i < 8; i++) {
            String start = json.substring(0, json.length() * i / 8);
            assertThat(masked(start, i % 2 == 0)).doesNotContain(SECRET);
        }
    }

    @FuzzTest
    void formsAndAddresses(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains(SECRET)) return;
        String secret = "&pin=" + SECRET + "&a[PIN]=" + SECRET + "&p%69n[1]=" + SECRET + "&login[fields][2]=" + SECRET
                + "&my.iban=" + SECRET + "&client_secret=" + SECRET + "&" + SECRET + "&=" + SECRET + "&";
        String form = text.replace("&", secret) + secret;
        assertThat(MaskedFields.of(form, SECRETS)).doesNotContain(SECRET).hasSizeLessThanOrEqualTo(bounded(form));

        HttpUrl url = HttpUrl.parse(text);
        if (url == null) return;
        HttpUrl telling = url.newBuilder()
                .username(SECRET)
                .password(SECRET)
                .fragment(SECRET)
                .addQueryParameter("pin", SECRET)
                .addQueryParameter("a[Iban]", SECRET)
                .addQueryParameter("access_token", SECRET)
                .build();
        assertThat(MaskedFields.of(telling, SECRETS))
                .doesNotContain(SECRET)
                .hasSizeLessThanOrEqualTo(bounded(telling.toString()));
        assertThat(MaskedFields.header("Location", telling.toString(), url, SECRETS))
                .doesNotContain(SECRET);
    }

    private static String masked(String json, boolean cut) {
        String masked = MaskedJson.of(json, cut, SECRETS);
        assertThat(masked).hasSizeLessThanOrEqualTo(bounded(json));
        return masked;
    }

    private static int bounded(String text) {
        return LONGEST_ESCAPE * text.length() + END.length();
    }

    private static @Nullable JsonElement parsed(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException | StackOverflowError e) {
            return null;
        }
    }

    private static void hideSecretsIn(JsonElement tree) {
        if (tree.isJsonArray()) tree.getAsJsonArray().forEach(LogMasksFuzzTest::hideSecretsIn);
        if (!tree.isJsonObject()) return;
        JsonObject object = tree.getAsJsonObject();
        object.asMap().values().forEach(LogMasksFuzzTest::hideSecretsIn);
        JsonArray list = new JsonArray();
        list.add(SECRET);
        list.add(object.deepCopy());
        object.addProperty("PIN", SECRET);
        object.add("my_password", list);
    }

    /** The same rule once more, on a tree. */
    private static JsonElement expected(JsonElement tree, boolean isNamed) {
        if (tree.isJsonObject()) {
            JsonObject object = new JsonObject();
            tree.getAsJsonObject()
                    .asMap()
                    .forEach((name, value) -> object.add(
                            name,
                            SECRETS.isSecretProperty(name) ? new JsonPrimitive(Secrets.MASK) : expected(value, true)));
            return object;
        }
        if (!tree.isJsonArray()) return isNamed ? tree : new JsonPrimitive(Secrets.MASK);
        JsonArray list = new JsonArray();
        tree.getAsJsonArray().forEach(item -> list.add(expected(item, isNamed)));
        return list;
    }
}
