package io.bankspec.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unions in which nothing but the content tells what a value is. */
class UnionContentTest {
    @TempDir
    Path folder;

    @Test
    void aPropertyOfOneValueTellsTheTypes() throws Exception {
        Generated.from(Specs.schemas("""
                Means: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Account'}]}
                Card: {type: object, required: [kind], properties: {kind: {type: string, enum: [card]}, number: {type: string}}}
                Account:
                  type: object
                  required: [kind]
                  properties: {kind: {$ref: '#/components/schemas/AccountKind'}, number: {type: string}, bank: {type: string}}
                AccountKind: {type: string, enum: [account]}
                """), folder).run("""
                assertThat(Means.fromJson(json("{'kind':'account','number':'1'}")).isAccount()).isTrue();
                assertThat(Means.fromJson(json("{'kind':'card','number':'1','bank':'b'}")).isCard()).isTrue();
                assertThat(Means.fromJson(json("{'kind':'cash','number':'1'}")).isUnknown()).isTrue();
                """);
    }

    @Test
    void namesOneLevelDownTellTypesOfTheSameNames() throws Exception {
        Generated.from(Specs.schemas("""
                Report: {anyOf: [{$ref: '#/components/schemas/Assets'}, {$ref: '#/components/schemas/Income'}]}
                Base: {type: object, required: [id], properties: {id: {type: string}}}
                Assets:
                  type: object
                  allOf:
                    - {$ref: '#/components/schemas/Base'}
                    - {type: object, properties: {rows: {type: array, items: {type: object, properties: {balance: {type: number}}}}}}
                Income:
                  allOf:
                    - {$ref: '#/components/schemas/Base'}
                    - {type: object, properties: {rows: {type: array, items: {type: object, properties: {salary: {type: number}}}}}}
                """), folder).run("""
                assertThat(Report.fromJson(json("{'id':'1','rows':[{'balance':1}]}")).isAssets()).isTrue();
                assertThat(Report.fromJson(json("{'id':'1','rows':[{'salary':1}]}")).isIncome()).isTrue();
                String open = json("{'id':'1','rows':[]}");
                assertThat(Report.fromJson(open).isUnknown()).isTrue();
                assertThat(Report.fromJson(open).toJson()).isEqualTo(open);
                """);
    }

    @Test
    void unionsOfUnionsAndOfListsAreToldByWhatIsInside() throws Exception {
        Generated.from(Specs.schemas("""
                All:
                  oneOf:
                    - {$ref: '#/components/schemas/Pet'}
                    - {$ref: '#/components/schemas/Car'}
                    - {type: array, items: {$ref: '#/components/schemas/Cat'}}
                    - {type: array, items: {$ref: '#/components/schemas/Car'}}
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Cat: {type: object, properties: {purr: {type: string}, name: {type: string}}}
                Dog: {type: object, properties: {bark: {type: string}, name: {type: string}}}
                Car: {type: object, properties: {wheels: {type: integer}, name: {type: string}}}
                """), folder).run("""
                assertThat(All.fromJson(json("{'bark':'w','name':'n'}")).asPet().isDog()).isTrue();
                assertThat(All.fromJson(json("{'wheels':4,'name':'n'}")).isCar()).isTrue();
                List<Cat> cats = All.fromJson(json("[{'purr':'r'}]")).asList();
                List<Car> cars = All.fromJson(json("[{'wheels':4}]")).asList2();
                assertThat(cats.get(0).getPurr()).isEqualTo("r");
                assertThat(cars.get(0).getWheels()).isEqualTo(4L);
                assertThat(All.fromJson(json("{'name':'n'}")).isUnknown()).isTrue();
                """);
    }

    @Test
    void ofTextAndItsKnownValuesTheValuesComeFirst() throws Exception {
        Generated.from(Specs.schemas("""
                Size: {anyOf: [{type: string}, {$ref: '#/components/schemas/Named'}, {type: object}]}
                Named: {type: string, enum: [small, large]}
                """), folder).run("""
                assertThat(Size.fromJson(json("'small'")).asNamed()).isEqualTo(Named.SMALL);
                assertThat(Size.fromJson(json("'12x12'")).asString()).isEqualTo("12x12");
                Map<String, Object> any = Size.fromJson(json("{'w':1}")).asMap();
                assertThat(any).containsKey("w");
                """);
    }

    @Test
    void whatStaysOpenIsSaidWhenGenerating() throws Exception {
        List<String> notes = Generated.sources(Specs.schemas("""
                Open: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                Clear: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}, {type: string}]}
                Deep: {oneOf: [{$ref: '#/components/schemas/E'}, {$ref: '#/components/schemas/F'}]}
                A: {type: object, properties: {a: {type: string}}}
                B: {type: object, properties: {a: {type: string}, b: {type: string}}}
                C: {type: object, required: [c, k], properties: {c: {type: string}, k: {type: string, enum: [c]}}}
                D: {type: object, required: [k], properties: {c: {type: string}, k: {type: string, enum: [d]}}}
                E: {type: object, required: [in], properties: {in: {$ref: '#/components/schemas/C'}}}
                F: {type: object, required: [in], properties: {in: {$ref: '#/components/schemas/D'}}}
                """), folder).notes();
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("Open: what may be several of A, B is read as unknown;");
    }

    @Test
    void theDiscriminatorIsWrittenWhereAProgramLeavesItOut() throws Exception {
        Generated.from(Specs.schemas("""
                Payment:
                  oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Transfer'}]
                  discriminator: {propertyName: kind, mapping: {visa: '#/components/schemas/Card', amex: '#/components/schemas/Card'}}
                Card: {type: object, properties: {kind: {type: string}, number: {type: string}}}
                Transfer: {type: object, properties: {iban: {type: string}}}
                """), folder).run("""
                assertThat(Payment.ofCard(Card.builder().number("1").build()).toJson()).isEqualTo(json("{'kind':'visa','number':'1'}"));
                assertThat(Payment.ofCard(Card.builder().kind("amex").build()).toJson()).isEqualTo(json("{'kind':'amex'}"));
                Payment transfer = Payment.fromJson(Payment.ofTransfer(Transfer.builder().iban("D").build()).toJson());
                assertThat(transfer.asTransfer().getIban()).isEqualTo("D");
                """);
    }
}
