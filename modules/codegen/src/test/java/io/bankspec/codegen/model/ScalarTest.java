package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalarTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.schemas("""
                All:
                  type: object
                  properties:
                    amount: {type: number}
                    price: {type: number, format: double}
                    text_amount: {type: string, format: decimal}
                    small: {type: integer, format: int32}
                    large: {type: integer}
                    day: {type: string, format: date}
                    moment: {type: string, format: date-time}
                    local: {type: string, format: local-date-time}
                    sql: {type: string, format: sql-timestamp}
                    epoch: {type: integer, format: epoch-seconds}
                    epoch_text: {type: string, format: epoch-seconds}
                    id: {type: string, format: uuid}
                    site: {type: string, format: uri}
                """), folder);
    }

    @Test
    void everyFormatHasItsType() throws Exception {
        client.run("""
                All.Builder all = All.builder()
                        .amount(new BigDecimal("1")).price(new BigDecimal("2")).textAmount(new BigDecimal("3"))
                        .small((Integer) 4).large((Long) 5L)
                        .day(LocalDate.parse("2016-10-13")).moment(OffsetDateTime.parse("2016-10-13T17:57:38+02:00"))
                        .local(LocalDateTime.parse("2016-11-11T21:31:36")).sql(LocalDateTime.parse("2018-01-01T12:30:00"))
                        .epoch(Instant.ofEpochSecond(6)).epochText(Instant.ofEpochSecond(7)).id("u").site("s");
                assertThat(all.build().toJson()).isEqualTo(json("{'amount':1,'price':2,'text_amount':'3','small':4,'large':5,"
                        + "'day':'2016-10-13','moment':'2016-10-13T17:57:38+02:00','local':'2016-11-11T21:31:36',"
                        + "'sql':'2018-01-01 12:30:00.000','epoch':6,'epoch_text':'7','id':'u','site':'s'}"));
                """);
    }

    @Test
    void amountsKeepEveryDigit() throws Exception {
        client.run("""
                for (String number : List.of("1.50", "1E+3", "-0.00", "123456789012345678901234567890.123456789", "1e-7")) {
                    All all = All.fromJson(json("{'amount':" + number + "}"));
                    assertThat(all.getAmount()).isEqualTo(new BigDecimal(number));
                    assertThat(All.fromJson(all.toJson())).isEqualTo(all);
                }
                assertThat(All.fromJson(json("{'amount':1.50}")).toJson()).isEqualTo(json("{'amount':1.50}"));
                assertThat(All.fromJson(json("{'amount':1E+3}")).toJson()).isEqualTo(json("{'amount':1E+3}"));
                assertThat(All.fromJson(json("{'text_amount':'1.50'}")).toJson()).isEqualTo(json("{'text_amount':'1.50'}"));
                """);
    }

    @Test
    void timestampsSurviveARoundTrip() throws Exception {
        client.run("""
                for (String text : List.of(
                        "{'day':'2024-02-29'}",
                        "{'moment':'2016-10-13T17:57:38Z'}",
                        "{'moment':'2016-10-13T17:57:38.120+05:30'}",
                        "{'local':'2016-11-11T21:31:00'}",
                        "{'sql':'2018-01-01 00:00:00.120'}",
                        "{'epoch':-1}",
                        "{'epoch':253402300799}",
                        "{'epoch_text':'0'}")) {
                    assertThat(All.fromJson(All.fromJson(json(text)).toJson())).isEqualTo(All.fromJson(json(text)));
                }
                assertThat(All.fromJson(json("{'moment':'2016-10-13T17:57:38Z'}")).toJson()).endsWith(json("38Z'}"));
                assertThat(All.fromJson(json("{'epoch':1476381458}")).getEpoch()).isEqualTo("2016-10-13T17:57:38Z");
                """);
    }

    @Test
    void numbersMayComeAsTextAndTextAsNumber() throws Exception {
        client.run("""
                All all = All.fromJson(json("{'amount':'1.50','small':'7','large':9007199254740993,'id':12}"));
                assertThat(all.getAmount()).isEqualTo(new BigDecimal("1.50"));
                assertThat(all.getSmall()).isEqualTo(7);
                assertThat(all.getId()).isEqualTo("12");
                assertThat(all.toJson()).isEqualTo(json("{'amount':'1.50','small':'7','large':9007199254740993,'id':12}"));
                """);
    }

    @Test
    void whatCameIsWrittenAndWhatTheProgramSetsIsPlain() throws Exception {
        client.run("""
                String odd = json("{'amount':1E-8,'price':-0.0,'text_amount':'0012.50','small':'00000001','large':1e3,"
                        + "'moment':'2016-10-13T17:57:38.000+0000','local':'2016-11-11 21:31:36Z',"
                        + "'sql':'2018-01-01T12:30:00','epoch':'0','epoch_text':7}");
                assertThat(All.fromJson(odd).toJson()).isEqualTo(odd);
                assertThat(All.fromJson(odd).toBuilder().small(1).build().toJson())
                        .isEqualTo(odd.replace(json("'00000001'"), "1"));
                assertThat(All.builder().amount(new BigDecimal("1E-8")).textAmount(new BigDecimal("1E3")).build().toJson())
                        .isEqualTo(json("{'amount':0.00000001,'text_amount':'1000'}"));
                """);
    }
}
