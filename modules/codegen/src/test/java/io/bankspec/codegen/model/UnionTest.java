package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnionTest {
    @TempDir
    Path folder;

    @Test
    void discriminatorChoosesByItsWireName() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: pet_type
                    mapping: {cat: '#/components/schemas/Cat', kitten: '#/components/schemas/Cat', dog: Dog}
                Cat: {type: object, properties: {pet_type: {type: string}, name: {type: string}}}
                Dog: {type: object, properties: {pet_type: {type: string}, name: {type: string}}}
                """), folder);
        client.run("""
                Pet pet = Pet.fromJson(json("{'pet_type':'kitten','name':'Tom'}"));
                assertThat(pet.isCat()).isTrue();
                assertThat(pet.asCat().getName()).isEqualTo("Tom");
                assertThatThrownBy(pet::asDog).isInstanceOf(IllegalStateException.class);
                assertThat(Pet.fromJson(json("{'name':'Rex','pet_type':'dog'}")).isDog()).isTrue();
                Dog dog = Dog.builder().petType("dog").build();
                assertThat(Pet.ofDog(dog).toJson()).isEqualTo(json("{'pet_type':'dog'}"));
                """);
    }

    @Test
    void unknownDiscriminatorValueIsKept() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                Cat: {type: object, properties: {kind: {type: string}}}
                Dog: {type: object, properties: {kind: {type: string}}}
                """), folder);
        client.run("""
                assertThat(Pet.fromJson(json("{'kind':'Cat'}")).isCat()).isTrue();
                Pet owl = Pet.fromJson(json("{'kind':'owl','wings':2.0}"));
                assertThat(owl.isUnknown()).isTrue();
                assertThat(owl.toJson()).isEqualTo(json("{'kind':'owl','wings':2.0}"));
                assertThat(Pet.fromJson(json("{'name':'x'}")).isUnknown()).isTrue();
                """);
    }

    @Test
    void textOrObjectIsToldApartByItsJsonKind() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Charge:
                  type: object
                  properties:
                    customer: {oneOf: [{type: string}, {$ref: '#/components/schemas/Customer'}]}
                Customer: {type: object, properties: {id: {type: string}}}
                """), folder);
        client.run("""
                ChargeCustomer text = Charge.fromJson(json("{'customer':'cus_1'}")).getCustomer();
                ChargeCustomer object = Charge.fromJson(json("{'customer':{'id':'cus_1'}}")).getCustomer();
                assertThat(text.asString()).isEqualTo("cus_1");
                assertThat(object.asCustomer().getId()).isEqualTo("cus_1");
                assertThat(text).isNotEqualTo(object).isEqualTo(ChargeCustomer.ofString("cus_1"));
                Charge other = Charge.fromJson(json("{'customer':[7]}"));
                assertThat(other.getCustomer().isUnknown()).isTrue();
                assertThat(other.toJson()).isEqualTo(json("{'customer':[7]}"));
                """);
    }

    @Test
    void objectsAreToldApartByRequiredThenByKnownProperties() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Payment: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Iban'}, {$ref: '#/components/schemas/Cash'}]}
                Card: {type: object, required: [pan], properties: {pan: {type: string}, note: {type: string}}}
                Iban: {type: object, properties: {iban: {type: string}, bic: {type: string}}}
                Cash: {type: object, properties: {iban: {type: string}, note: {type: string}}}
                """), folder);
        client.run("""
                assertThat(Payment.fromJson(json("{'pan':'1','note':'n'}")).isCard()).isTrue();
                assertThat(Payment.fromJson(json("{'iban':'D','bic':'B'}")).isIban()).isTrue();
                assertThat(Payment.fromJson(json("{'note':'n'}")).isCash()).isTrue();
                """);
    }

    @Test
    void anyOfIsAUnionToo() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Value:
                  anyOf:
                    - {type: integer}
                    - {type: boolean}
                    - {type: array, items: {type: string}}
                    - {type: object, additionalProperties: {type: string}}
                """), folder);
        client.run("""
                assertThat(Value.fromJson("3").asLong()).isEqualTo(3L);
                assertThat(Value.fromJson("true").asBoolean()).isTrue();
                List<String> list = Value.fromJson(json("['a']")).asList();
                Map<String, String> map = Value.fromJson(json("{'a':'b'}")).asMap();
                assertThat(list).containsExactly("a");
                assertThat(map).containsEntry("a", "b");
                assertThat(Value.ofMap(map).toJson()).isEqualTo(json("{'a':'b'}"));
                """);
    }

    @Test
    void memberThatDoesNotFitAfterAllStaysPlainJson() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Thing: {oneOf: [{type: string}, {$ref: '#/components/schemas/Box'}]}
                Box: {type: object, properties: {size: {type: integer}}}
                """), folder);
        client.run("""
                Thing thing = Thing.fromJson(json("{'size':'large'}"));
                assertThat(thing.isUnknown()).isTrue();
                assertThat(thing.toJson()).isEqualTo(json("{'size':'large'}"));
                """);
    }

    @Test
    void titleNamesAnInlineMemberAndSameTypesGetNumbers() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Search:
                  oneOf:
                    - {title: By name, type: object, required: [name], properties: {name: {type: string}}}
                    - {type: object, required: [id], properties: {id: {type: string}}}
                    - {type: string}
                    - {type: string, format: uuid}
                """), folder);
        client.run("""
                assertThat(Search.fromJson(json("{'name':'a'}")).asSearchByName().getName()).isEqualTo("a");
                assertThat(Search.fromJson(json("{'id':'a'}")).asSearchOption2().getId()).isEqualTo("a");
                assertThat(Search.fromJson(json("'x'")).asString()).isEqualTo("x");
                assertThat(Search.ofString2("y").toJson()).isEqualTo(json("'y'"));
                """);
    }

    @Test
    void alternativeNullMeansNullable() throws Exception {
        Generated client = Generated.from(Specs.document("""
                paths: {}
                components:
                  schemas:
                    Holder:
                      type: object
                      required: [pet]
                      properties:
                        pet: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
                    Pet: {type: object, properties: {name: {type: string}}}
                """).replace("3.0.3", "3.1.0"), folder);
        client.run("""
                Holder holder = Holder.fromJson(json("{'pet':null}"));
                Pet pet = holder.getPet();
                assertThat(pet).isNull();
                assertThat(holder.toJson()).isEqualTo(json("{'pet':null}"));
                """);
    }

    @Test
    void aMemberMayBeCalledLikeAClassInsideTheUnion() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Party:
                  oneOf:
                    - {$ref: '#/components/schemas/Holder'}
                    - {$ref: '#/components/schemas/LazyMembers'}
                    - {$ref: '#/components/schemas/Adapter'}
                Holder: {type: object, required: [iban], properties: {iban: {type: string}}}
                LazyMembers: {type: object, required: [club], properties: {club: {type: string}}}
                Adapter: {type: object, required: [plug], properties: {plug: {type: string}}}
                """), folder);
        client.run("""
                assertThat(Party.fromJson(json("{'iban':'D'}")).asHolder().getIban()).isEqualTo("D");
                assertThat(Party.fromJson(json("{'club':'a'}")).asLazyMembersModel().getClub()).isEqualTo("a");
                assertThat(Party.fromJson(json("{'plug':'b'}")).asAdapterModel().getPlug()).isEqualTo("b");
                """);
    }

    @Test
    void membersThatOnlyRequireLeaveAnObject() throws Exception {
        Generated things = Generated.from(Specs.schemas("""
                Thing:
                  type: object
                  properties: {a: {type: string}, b: {type: string}}
                  anyOf: [{required: [a]}, {required: [b]}]
                """), folder);
        things.run("""
                Thing thing = Thing.fromJson(json("{'b':'x'}"));
                assertThat(thing.getA()).isNull();
                assertThat(thing.getB()).isEqualTo("x");
                """);
    }
}
