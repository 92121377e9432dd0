package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToleranceTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.schemas("""
                Answer:
                  type: object
                  properties:
                    single: {type: array, items: {$ref: '#/components/schemas/Item'}, x-tolerate: [single-item]}
                    wrapped: {type: array, items: {$ref: '#/components/schemas/Item'}, x-tolerate: [wrapped-items]}
                    both: {type: array, items: {$ref: '#/components/schemas/Item'}, x-tolerate: [single-item, null-as-empty]}
                    none: {type: array, items: {type: string}, x-tolerate: [null-as-empty]}
                    day: {type: string, format: date, nullable: true, x-tolerate: [empty-as-null]}
                    item: {nullable: true, x-tolerate: [object-as-null], allOf: [{$ref: '#/components/schemas/Item'}]}
                Item: {type: object, properties: {n: {type: integer}}}
                """), folder);
    }

    @Test
    void singleItemReadsAsAListOfOne() throws Exception {
        client.run("""
                assertThat(Answer.fromJson(json("{'single':{'n':1}}"))).isEqualTo(Answer.fromJson(json("{'single':[{'n':1}]}")));
                assertThat(Answer.fromJson(json("{'single':{'n':1}}")).toJson()).isEqualTo(json("{'single':[{'n':1}]}"));
                """);
    }

    @Test
    void wrappedItemsAreUnwrapped() throws Exception {
        client.run("""
                List<Item> items = Answer.fromJson(json("{'wrapped':[{'item':{'n':1}},{'n':2}]}")).getWrapped();
                assertThat(items).extracting(Item::getN).containsExactly(1L, 2L);
                """);
    }

    @Test
    void nullReadsAsTheEmptyList() throws Exception {
        client.run("""
                assertThat(Answer.fromJson(json("{'none':null}")).toJson()).isEqualTo(json("{'none':[]}"));
                """);
    }

    @Test
    void severalShapesMayBeToleratedAtOnce() throws Exception {
        client.run("""
                assertThat(Answer.fromJson(json("{'both':null}")).toJson()).isEqualTo(json("{'both':[]}"));
                assertThat(Answer.fromJson(json("{'both':{'n':1}}")).getBoth()).hasSize(1);
                """);
    }

    @Test
    void emptyTextAndEmptyObjectReadAsNull() throws Exception {
        client.run("""
                Answer answer = Answer.fromJson(json("{'day':'','item':{}}"));
                assertThat(answer.getDay()).isNull();
                assertThat(answer.getItem()).isNull();
                assertThat(answer.toJson()).isEqualTo(json("{'day':null,'item':null}"));
                assertThat(Answer.fromJson(json("{'item':{'n':1}}")).getItem().getN()).isEqualTo(1L);
                """);
    }

    @Test
    void whatIsNotToleratedFailsWhenItIsRead() throws Exception {
        client.run("""
                assertThatThrownBy(Answer.fromJson(json("{'none':'x'}"))::getNone).isInstanceOf(InvalidFieldException.class);
                assertThatThrownBy(Answer.fromJson(json("{'wrapped':3}"))::getWrapped).isInstanceOf(InvalidFieldException.class);
                assertThatThrownBy(Answer.fromJson(json("{'single':3}"))::getSingle).isInstanceOf(InvalidFieldException.class);
                """);
    }
}
