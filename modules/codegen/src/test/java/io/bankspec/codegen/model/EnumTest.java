package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnumTest {
    @TempDir
    Path folder;

    @Test
    void stringEnumHasAConstantPerValue() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Status:
                  type: string
                  enum: [open, in-progress]
                """), folder);
        client.run("""
                assertThat(Status.of("open")).isSameAs(Status.OPEN);
                assertThat(Status.IN_PROGRESS.value()).isEqualTo("in-progress");
                String said = switch (Status.of("in-progress").known()) {
                    case Status.Known.OPEN -> "open";
                    case Status.Known.IN_PROGRESS -> "busy";
                    default -> "?";
                };
                assertThat(said).isEqualTo("busy");
                """);
    }

    @Test
    void unknownValueKeepsItsText() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Task:
                  type: object
                  properties:
                    status: {type: string, enum: [open, done]}
                """), folder);
        client.run("""
                Task task = Task.fromJson(json("{'status':'NEW'}"));
                assertThat(task.getStatus().value()).isEqualTo("NEW");
                assertThat(task.getStatus().isUnknown()).isTrue();
                assertThat(task.getStatus()).isEqualTo(TaskStatus.of("NEW")).isNotEqualTo(TaskStatus.of("new"));
                assertThat(task.toJson()).isEqualTo(json("{'status':'NEW'}"));
                """);
    }

    @Test
    void integerEnumIsANumberOnTheWire() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Level: {type: integer, format: int32, enum: [1, 2, -1]}
                Big: {type: integer, enum: [9007199254740993]}
                Rate: {type: number, enum: [1.50]}
                Holder:
                  type: object
                  properties:
                    level: {$ref: '#/components/schemas/Level'}
                """), folder);
        client.run("""
                assertThat(Level.of(2)).isSameAs(Level._2);
                assertThat(Level.HYPHEN_1.value()).isEqualTo(-1);
                assertThat(Big.of(9007199254740993L).known()).isEqualTo(Big.Known._9007199254740993);
                assertThat(Holder.fromJson(json("{'level':2}")).getLevel()).isSameAs(Level._2);
                assertThat(Holder.fromJson(json("{'level':7}")).toJson()).isEqualTo(json("{'level':7}"));
                """);
    }

    @Test
    void numbersAreComparedByTheirValue() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Rate: {type: number, enum: [1.5, 1000]}
                Holder: {type: object, properties: {rate: {$ref: '#/components/schemas/Rate'}}}
                """), folder);
        client.run("""
                assertThat(Rate.of(new BigDecimal("1.50"))).isSameAs(Rate._1_5);
                assertThat(Rate.of(new BigDecimal("1E+3")).known()).isEqualTo(Rate.Known._1000);
                assertThat(Rate.of(new BigDecimal("7.0"))).isEqualTo(Rate.of(new BigDecimal("7"))).hasSameHashCodeAs(Rate.of(new BigDecimal("7")));
                Holder holder = Holder.fromJson(json("{'rate':1.50}"));
                assertThat(holder.getRate()).isSameAs(Rate._1_5);
                assertThat(holder.toJson()).isEqualTo(json("{'rate':1.50}"));
                assertThat(Holder.builder().rate(Rate._1_5).build().toJson()).isEqualTo(json("{'rate':1.5}"));
                """);
    }

    @Test
    void ofTextsAndNumbersEachIsWrittenAsWhatItIs() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Holder: {type: object, properties: {any: {enum: [1, auto, 2.5]}}}
                """), folder);
        client.run("""
                assertThat(Holder.builder().any(HolderAny._1).build().toJson()).isEqualTo(json("{'any':1}"));
                assertThat(Holder.builder().any(HolderAny.AUTO).build().toJson()).isEqualTo(json("{'any':'auto'}"));
                assertThat(Holder.fromJson(json("{'any':1}")).getAny()).isSameAs(HolderAny._1);
                assertThat(Holder.fromJson(json("{'any':'1'}")).toJson()).isEqualTo(json("{'any':'1'}"));
                assertThat(Holder.fromJson(json("{'any':[1]}")).problems()).hasSize(1);
                """);
    }

    @Test
    void aValueBeyondTheFormatWidensTheType() throws Exception {
        Generated.from(Specs.schemas("""
                Big: {type: integer, format: int32, enum: [1, 3000000000]}
                """), folder).run("assertThat(Big.of(3000000000L)).isSameAs(Big._3000000000);");
    }

    @Test
    void enumInsideAListIsNamedAfterItsPlace() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Order:
                  type: object
                  properties:
                    flags: {type: array, items: {type: string, enum: [gift, express]}}
                """), folder);
        client.run("""
                Order order = Order.builder().flags(List.of(OrderFlagsItem.GIFT)).build();
                assertThat(order.toJson()).isEqualTo(json("{'flags':['gift']}"));
                assertThat(Order.fromJson(json("{'flags':['express','?']}")).getFlags())
                        .containsExactly(OrderFlagsItem.EXPRESS, OrderFlagsItem.of("?"));
                """);
    }

    @Test
    void oddValuesHaveReadableConstants() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Odd:
                  type: string
                  enum: ['', '+1', '-1', UNKNOWN, '100%', '***', inProgress, 'a"b\\c']
                """), folder);
        client.run("""
                assertThat(List.of(Odd.EMPTY, Odd.PLUS_1, Odd.HYPHEN_1, Odd.UNKNOWN, Odd._100, Odd.ASTERISK, Odd.IN_PROGRESS))
                        .extracting(Odd::value)
                        .containsExactly("", "+1", "-1", "UNKNOWN", "100%", "***", "inProgress");
                assertThat(Odd.of("UNKNOWN").known()).isEqualTo(Odd.Known.UNKNOWN);
                assertThat(Odd.of("a\\"b\\\\c").known()).isEqualTo(Odd.Known.A_B_C);
                """);
    }

    @Test
    void valuesThatMakeOneConstantGetNumbers() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Kind: {type: string, enum: [in-progress, in_progress, IN PROGRESS, in-progress]}
                """), folder);
        client.run("""
                assertThat(List.of(Kind.IN_PROGRESS, Kind.IN_PROGRESS2, Kind.IN_PROGRESS3))
                        .extracting(Kind::value)
                        .containsExactly("in-progress", "in_progress", "IN PROGRESS");
                assertThat(Kind.values()).containsExactly(Kind.IN_PROGRESS, Kind.IN_PROGRESS2, Kind.IN_PROGRESS3);
                """);
    }

    @Test
    void nullAmongTheValuesIsNoConstant() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Pet:
                  type: object
                  properties:
                    sex: {type: string, nullable: true, enum: [f, m, null]}
                """), folder);
        client.run("""
                assertThat(PetSex.values()).containsExactly(PetSex.F, PetSex.M);
                assertThat(Pet.fromJson(json("{'sex':null}")).getSex()).isNull();
                """);
    }

    @Test
    void dateAndBooleanValuesStayText() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Day: {type: string, format: date, enum: [2020-01-31]}
                Answer: {type: string, enum: ['true', 'null', '1']}
                """), folder);
        client.run("""
                assertThat(Day._2020_01_31.value()).isEqualTo("2020-01-31");
                assertThat(List.of(Answer.TRUE.value(), Answer.NULL.value(), Answer._1.value()))
                        .containsExactly("true", "null", "1");
                """);
    }
}
