package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvalidFieldsTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.schemas("""
                Answer:
                  type: object
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Item'}}
                Item:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer}
                    day: {type: string, format: date}
                    pin: {type: string, format: password}
                    kind: {$ref: '#/components/schemas/Kind'}
                    code: {type: integer, enum: [1, 2]}
                    owner: {$ref: '#/components/schemas/Owner'}
                    days: {type: array, items: {type: string, format: date}}
                    amounts: {type: object, additionalProperties: {type: number}}
                    note: {type: string, nullable: true}
                    pet: {$ref: '#/components/schemas/Pet'}
                Kind: {type: string, enum: [A, B]}
                Owner: {type: object, required: [name], properties: {name: {type: string}}, additionalProperties: {type: integer}}
                Pet: {oneOf: [{type: string}, {$ref: '#/components/schemas/Owner'}]}
                """), folder);
    }

    @Test
    void oneOddValueCostsNoMoreThanItself() throws Exception {
        client.run("""
                String odd = json("{'items':[{'id':1},{'id':2,'day':'','days':['2016-10-13','0000-00-00']},7,{'id':3}]}");
                Answer page = Answer.fromJson(odd);
                List<Item> items = page.getItems();
                assertThat(items.get(0).getId()).isEqualTo(1L);
                assertThat(items.get(3).getId()).isEqualTo(3L);
                assertThat(items.get(1).getId()).isEqualTo(2L);
                assertThatThrownBy(items.get(1)::getDay)
                        .isInstanceOfSatisfying(InvalidFieldException.class, e -> {
                            assertThat(e.model()).isEqualTo("Item");
                            assertThat(e.fields()).containsExactly("day");
                        })
                        .hasMessage("Item has no valid value for day: "
                                + "expected a date such as 2016-10-13 but found other text");
                List<LocalDate> days = items.get(1).getDays();
                assertThat(days.get(0)).isEqualTo("2016-10-13");
                assertThatThrownBy(() -> days.get(1)).hasMessageStartingWith("Item has no valid value for days[1]: ");
                assertThatThrownBy(items.get(2)::getId).isInstanceOf(InvalidFieldException.class);
                assertThat(page.toJson()).isEqualTo(odd);
                assertThat(Answer.fromJson(odd)).isEqualTo(page).hasSameHashCodeAs(page);
                assertThat(page.problems()).extracting(problem -> problem.kind() + " " + problem.path()).containsExactly(
                        "INVALID $.items[1].day", "INVALID $.items[1].days[1]", "INVALID $.items[2]");
                """);
    }

    @Test
    void everyKindOfPropertyKeepsWhatCame() throws Exception {
        client.run("""
                String odd = json("{'id':[],'day':7,'pin':{'canary':1},'kind':['A'],'code':'x','owner':'canary','days':{},"
                        + "'amounts':[],'note':[],'pet':[1]}");
                Item item = Item.fromJson(odd);
                assertThat(item.toJson()).isEqualTo(odd);
                assertThat(item).hasToString("Item{id=<invalid>, day=<invalid>, pin=***, kind=<invalid>, code=<invalid>, "
                        + "owner=<invalid>, days=<invalid>, amounts=<invalid>, note=<invalid>, pet=***}");
                for (org.assertj.core.api.ThrowableAssert.ThrowingCallable getter : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        item::getId, item::getDay, item::getPin, item::getKind, item::getCode, item::getOwner,
                        item::getDays, item::getAmounts, item::getNote)) {
                    assertThatThrownBy(getter).isInstanceOf(InvalidFieldException.class).message().doesNotContain("canary");
                }
                assertThat(item.hasNote()).isTrue();
                assertThat(item.hasDays()).isTrue();
                assertThat(item.getPet().isUnknown()).isTrue();
                assertThat(item.toBuilder().id(1L).kind(Kind.A).owner(null).build().toJson()).isEqualTo(
                        odd.replace(json("'id':[]"), json("'id':1")).replace(json("['A']"), json("'A'"))
                                .replace(json("'owner':'canary',"), ""));
                """);
    }

    @Test
    void problemsNameThePlaceAndNoValue() throws Exception {
        client.run("""
                assertThat(Item.fromJson(json("{'id':'007','kind':'A','code':2,'owner':{'name':'x'},'pet':'x'}")).problems())
                        .isEmpty();
                Item item = Item.fromJson(json("{'kind':'C','code':3,'owner':{'canary':'x','ok':1},'amounts':{'canary':'x'},"
                        + "'pet':{'name':['canary']},'more':NaN}"));
                assertThat(item.problems()).extracting(FieldProblem::toString).noneMatch(text -> text.contains("x'"));
                assertThat(item.problems()).extracting(problem -> problem.kind() + " " + problem.path()).containsExactly(
                        "MISSING $.id", "UNKNOWN $.kind", "UNKNOWN $.code", "MISSING $.owner.name",
                        "INVALID $.owner.*",
                        "INVALID $.amounts.*", "UNKNOWN $.pet", "UNKNOWN $.more", "INVALID $.more");
                assertThat(item.getAmounts().keySet()).containsExactly("canary");
                assertThatThrownBy(() -> item.getAmounts().get("canary"))
                        .hasMessageStartingWith("Item has no valid value for amounts[*]: ");
                assertThatThrownBy(() -> item.getOwner().getAdditionalProperties().get("canary"))
                        .hasMessageStartingWith("Owner has no valid value for additionalProperties[*]: ");
                assertThat(item.getOwner().getAdditionalProperties().get("ok")).isEqualTo(1L);
                """);
    }

    @Test
    void spellingsOfEnumerationsAreKept() throws Exception {
        client.run("""
                Item item = Item.fromJson(json("{'kind':7,'code':'02'}"));
                assertThat(item.getKind().value()).isEqualTo("7");
                assertThat(item.getCode()).isEqualTo(ItemCode.of(2L));
                assertThat(item.toJson()).isEqualTo(json("{'kind':7,'code':'02'}"));
                assertThat(item).isEqualTo(Item.fromJson(json("{'kind':'7','code':2}")));
                """);
    }
}
