package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllOfTest {
    @TempDir
    Path folder;

    @Test
    void singleReferenceIsThatClass() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Owner:
                  type: object
                  properties:
                    pet: {nullable: true, description: The pet., allOf: [{$ref: '#/components/schemas/Pet'}]}
                Pet: {type: object, properties: {name: {type: string}}}
                """), folder);
        client.run("""
                Pet pet = Owner.fromJson(json("{'pet':{'name':'Rex'}}")).getPet();
                assertThat(pet.getName()).isEqualTo("Rex");
                assertThat(Owner.fromJson(json("{'pet':null}")).hasPet()).isTrue();
                """);
    }

    @Test
    void twoReferencesAreMerged() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Both: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, required: [a], properties: {a: {type: string}}}
                B: {type: object, properties: {b: {type: integer}}}
                """), folder);
        client.run("""
                Both both = Both.builder().a("x").b(1L).build();
                assertThat(both.toJson()).isEqualTo(json("{'a':'x','b':1}"));
                assertThatThrownBy(() -> Both.builder().b(1L).build()).hasMessageContaining("required a");
                """);
    }

    @Test
    void inlinePartAddsToTheReference() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Cat:
                  allOf:
                    - $ref: '#/components/schemas/Animal'
                    - {type: object, required: [indoor], properties: {indoor: {type: boolean}}}
                Animal: {type: object, required: [name], properties: {name: {type: string}}}
                """), folder);
        client.run("""
                assertThatThrownBy(() -> Cat.builder().build()).hasMessageContaining("name, indoor");
                Cat cat = Cat.builder().name("Tom").indoor(true).build();
                assertThat(cat.getIndoor()).isTrue();
                assertThat(Animal.fromJson(cat.toJson()).getAdditionalProperties()).containsEntry("indoor", true);
                """);
    }

    @Test
    void nestedPartsAreMergedToo() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                C: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {c: {type: string}}}]}
                B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}
                A: {type: object, properties: {a: {type: string}}}
                """), folder);
        client.run("""
                assertThat(C.builder().a("1").b("2").c("3").build().toJson()).isEqualTo(json("{'a':'1','b':'2','c':'3'}"));
                """);
    }

    @Test
    void partMayOnlyRequire() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Strict:
                  allOf:
                    - $ref: '#/components/schemas/Loose'
                    - required: [name]
                Loose: {type: object, properties: {name: {type: string}, age: {type: integer}}}
                """), folder);
        client.run("""
                assertThatThrownBy(() -> Strict.builder().age(1L).build()).hasMessageContaining("required name");
                assertThat(Strict.builder().name("a").build().getName()).isEqualTo("a");
                assertThat(Loose.builder().build().getName()).isNull();
                """);
    }

    @Test
    void ownPropertiesStandBesideAllOf() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Dog:
                  type: object
                  required: [bark]
                  properties: {bark: {type: string}}
                  allOf: [{$ref: '#/components/schemas/Animal'}]
                Animal: {type: object, properties: {name: {type: string}}}
                """), folder);
        client.run("""
                Dog dog = Dog.builder().name("Rex").bark("wuff").build();
                assertThat(Dog.fromJson(json("{'name':'Rex','bark':'wuff'}"))).isEqualTo(dog);
                """);
    }

    @Test
    void laterPartRefinesAProperty() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Special:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - {type: object, properties: {value: {type: integer, format: int32}}}
                Base: {type: object, properties: {value: {type: number}}}
                """), folder);
        client.run("""
                Integer value = Special.fromJson(json("{'value':3}")).getValue();
                assertThat(value).isEqualTo(3);
                """);
    }
}
