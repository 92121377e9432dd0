package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that extend one with a discriminator through allOf. */
class SubtypeTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.schemas("""
                Animal:
                  type: object
                  required: [animal_type]
                  discriminator: {propertyName: animal_type, mapping: {feline: '#/components/schemas/Cat'}}
                  properties: {animal_type: {type: string}, name: {type: string}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {indoor: {type: boolean}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {bark: {type: string}}}]}
                """), folder);
    }

    @Test
    void discriminatorTellsTheSubtype() throws Exception {
        client.run("""
                Animal animal = Animal.fromJson(json("{'animal_type':'feline','name':'Tom','indoor':true}"));
                assertThat(animal.isCat()).isTrue();
                assertThat(animal.isDog()).isFalse();
                Cat cat = animal.asCat();
                assertThat(cat.getIndoor()).isTrue();
                assertThat(cat.getName()).isEqualTo("Tom");
                """);
    }

    @Test
    void nameOfTheSchemaStandsForItselfWithoutAMapping() throws Exception {
        client.run("""
                assertThat(Animal.fromJson(json("{'animal_type':'Dog','bark':'wuff'}")).asDog().getBark()).isEqualTo("wuff");
                """);
    }

    @Test
    void subtypeThatTheSpecDoesNotKnowLosesNothing() throws Exception {
        client.run("""
                String owl = json("{'animal_type':'owl','name':'O','wings':2}");
                Animal animal = Animal.fromJson(owl);
                assertThat(animal.isCat() || animal.isDog()).isFalse();
                assertThat(animal.toJson()).isEqualTo(owl);
                """);
    }
}
