package io.bankspec.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log shows of bodies, sent and received. */
class MaskingTest {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    final LogFixture fixture = new LogFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"pin\":\"canary\",\"note\":\"n\"} | {\"pin\":\"***\",\"note\":\"n\"}",
                "{\"a\":[{\"b\":{\"pin\":17}}]} | {\"a\":[{\"b\":{\"pin\":\"***\"}}]}",
                "{\"pin\":{\"canary\":[1]},\"n\":null} | {\"pin\":\"***\",\"n\":null}",
                "{\"pin\":[\"canary\",[\"canary\"]]} | {\"pin\":\"***\"}",
                "{\"pin\":null,\"IBAN\":true} | {\"pin\":\"***\",\"IBAN\":\"***\"}",
                "{\"access_token\":\"canary\",\"clientSecret\":\"canary\"} | {\"access_token\":\"***\",\"clientSecret\":\"***\"}",
                "{\"clientId\":\"canary\",\"user_name\":\"canary\"} | {\"clientId\":\"***\",\"user_name\":\"***\"}",
                "{\"list\":[\"a\",1]} | {\"list\":[\"a\",1]}",
                "[{\"pin\":\"canary\"}] | [{\"pin\":\"***\"}]",
                "{ \"pin\" : \"canary\" , \"a\" : \"<b> \\u2028\\n'\" } | {\"pin\":\"***\",\"a\":\"<b> \\u2028\\n'\"}",
            })
    void secretPropertiesOfJsonAreMaskedWhateverTheirType(String json, String shown) throws IOException {
        assertThat(fixture.logged(JSON, json)).isEqualTo(shown);
        assertThat(fixture.logged("application/vnd.bank.v1+json; charset=utf-8", json))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "-0", "-0.0", "1e999999", "123456789012345678901234567890.00", "true"})
    void numbersAreShownAsTheyWereWritten(String number) throws IOException {
        assertThat(fixture.logged(JSON, "{\"n\":" + number + "}")).isEqualTo("{\"n\":" + number + "}");
    }

    @ParameterizedTest
    @CsvSource({"\"canary\", ***", "17, ***", "null, ***", "[[true]], [[***]]"})
    void jsonWithoutNamesIsMasked(String json, String shown) throws IOException {
        assertThat(fixture.logged(JSON, json)).isEqualTo(shown.replace("***", "\"***\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>canary</html> | ``",
                "canary | ``",
                "{\"a\":1,\"pin\":\"canary\"} canary | {\"a\":1,\"pin\":\"***\"}",
                "{\"a\":1,canary} | {\"a\":1",
                "{\"a\":1,\"pin\" canary} | {\"a\":1",
                "{'canary':1} | {",
                "{\"a\":1 | {\"a\":1",
                "{\"a\":1,\"pin\":\"can | {\"a\":1",
                "{\"a\":1]canary | {\"a\":1",
            })
    void brokenJsonIsShownAsFarAsItIsJson(String json, String shown) throws IOException {
        assertThat(fixture.logged(JSON, json)).isEqualTo(shown + " … (no JSON from here on)");
    }

    @Test
    void jsonNestedWithoutEndIsGivenUp() throws IOException {
        assertThat(fixture.logged(JSON, "[".repeat(60_000))).endsWith("[[ … (no JSON from here on)");
    }

    @Test
    void longJsonIsCutAndStillMasked() throws IOException {
        String start = "{\"pin\":\"canary\",\"text\":\"" + "x".repeat(60_000) + "\",\"iban\":\"";
        String shown = fixture.logged(JSON, start + "canary".repeat(10_000) + "\",\"end\":1}");
        assertThat(shown)
                .startsWith("{\"pin\":\"***\",\"text\":\"xxx")
                .endsWith("xxx\" … (cut)")
                .doesNotContain("canary");
    }

    @Test
    void noNumberIsCutInTwo() throws IOException {
        String start = "{\"text\":\"" + "x".repeat(65_536 - 20) + "\",\"n\":";
        String shown = fixture.logged(JSON, start + "1".repeat(100) + "}");
        assertThat(shown).endsWith("xxx\" … (cut)");
    }

    @Test
    void whatJustFitsIsNotCut() throws IOException {
        String json = "{\"a\":\"" + "x".repeat(65_536 - 8) + "\"}";
        assertThat(fixture.logged(JSON, json)).isEqualTo(json);
        assertThat(fixture.logged(JSON, json + " ")).isEqualTo(json + " … (cut)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pin=canary&page=2 | pin=***&page=2",
                "page=2&a[pin]=canary | page=2&a[pin]=***",
                "a%5Bpin%5D%5B17%5D=canary | a%5Bpin%5D%5B17%5D=***",
                "login[fields][17]=canary&login[name]=me | login[fields][17]=***&login[name]=me",
                "p%69n=canary | p%69n=***",
                "a.pin=canary | a.pin=***",
                "code=canary&client_secret=canary&assertion=canary | code=***&client_secret=***&assertion=***",
                "refresh_token=canary&username=canary&client_id=canary&user=me"
                        + " | refresh_token=***&username=***&client_id=***&user=me",
                "canary&=canary&%zz=canary&a= | ***&***&***&a=",
                "note=a%0Ab+c | note=a%0Ab+c",
            })
    void secretFieldsOfFormsAreMasked(String form, String shown) throws IOException {
        assertThat(fixture.logged(FORM, form)).isEqualTo(shown);
    }

    @Test
    void aLineBreakInAFormStartsNoLine() throws IOException {
        assertThat(fixture.logged(FORM, "note=a\r\n<-- 200 GET\u2028")).isEqualTo("note=a\\r\\n<-- 200 GET\\u2028");
    }

    @Test
    void longFormsAreCut() throws IOException {
        String shown = fixture.logged(FORM, "a=1&pin=" + "canary".repeat(20_000));
        assertThat(shown).isEqualTo("a=1&pin=*** … (cut)");
        assertThat(fixture.logged(FORM, "a=" + "x".repeat(65_536 - 6) + "&canary=canary"))
                .endsWith("xxx&*** … (cut)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/pdf", "application/xml", "multipart/form-data"})
    void nothingElseIsShown(String mediaType) throws IOException {
        assertThat(fixture.logged(mediaType, "canary")).isEqualTo("(" + mediaType + " not shown)");
        assertThat(fixture.log.get(1)).contains("6 bytes " + mediaType);
    }

    @Test
    void anEmptyBodyIsNotMentioned() throws IOException {
        assertThat(fixture.logged(JSON, "")).isEmpty();
    }
}
