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
                Rooms:
                  type: object
                  properties:
                    rooms: {type: array, items: {$ref: '#/components/schemas/Room'}, x-tolerate: [bare-item]}
                    note: {type: string}
                    hint: {type: string}
                Room: {type: object, required: [id], properties: {id: {type: integer}, note: {type: string}}}
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
    void aBareItemReadsAsTheObjectWithAListOfOne() throws Exception {
        client.run("""
                Rooms rooms = Rooms.fromJson(json("{'note': 'n', 'id': 7, 'more': true}"));
                assertThat(rooms.getRooms()).extracting(Room::getId).containsExactly(7L);
                assertThat(rooms.toJson()).isEqualTo(json("{'rooms':[{'id':7,'note':'n','more':true}]}"));
                for (String other : List.of("{'note':'n','more':true}", "{'hint':'h','id':7}", "{'rooms':[],'id':7}", "{}"))
                    assertThat(Rooms.fromJson(json(other)).toJson()).isEqualTo(json(other));
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
