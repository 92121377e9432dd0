package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionTest {
    @TempDir
    Path folder;

    @Test
    void mapHasTypedValuesInTheirOrder() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Wallet:
                  type: object
                  properties:
                    balances: {type: object, additionalProperties: {type: number}}
                """), folder);
        client.run("""
                Wallet wallet = Wallet.fromJson(json("{'balances':{'EUR':1.50,'AED':2}}"));
                Map<String, BigDecimal> balances = wallet.getBalances();
                assertThat(balances).containsExactly(entry("EUR", new BigDecimal("1.50")), entry("AED", new BigDecimal("2")));
                assertThat(wallet.toJson()).isEqualTo(json("{'balances':{'EUR':1.50,'AED':2}}"));
                assertThatThrownBy(() -> balances.clear()).isInstanceOf(UnsupportedOperationException.class);
                """);
    }

    @Test
    void mapOfListsAndListOfLists() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Grid:
                  type: object
                  properties:
                    rows: {type: array, items: {type: array, items: {type: integer}}}
                    groups: {type: object, additionalProperties: {type: array, items: {$ref: '#/components/schemas/Cell'}}}
                Cell:
                  type: object
                  properties:
                    v: {type: string}
                """), folder);
        client.run("""
                Grid grid = Grid.fromJson(json("{'rows':[[1,2],[]],'groups':{'a':[{'v':'x'}]}}"));
                List<List<Long>> rows = grid.getRows();
                Map<String, List<Cell>> groups = grid.getGroups();
                assertThat(rows).containsExactly(List.of(1L, 2L), List.of());
                assertThat(groups.get("a").get(0).getV()).isEqualTo("x");
                assertThat(Grid.builder().rows(rows).groups(groups).build()).isEqualTo(grid);
                assertThat(grid.toJson()).isEqualTo(json("{'rows':[[1,2],[]],'groups':{'a':[{'v':'x'}]}}"));
                """);
    }

    @Test
    void listOfNullableItemsKeepsItsNulls() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Row:
                  type: object
                  properties:
                    cells: {type: array, items: {type: string, nullable: true}}
                    byName: {type: object, additionalProperties: {type: integer, nullable: true}}
                """), folder);
        client.run("""
                Row row = Row.fromJson(json("{'cells':['a',null],'byName':{'x':null}}"));
                assertThat(row.getCells()).containsExactly("a", null);
                assertThat(row.getByName()).containsEntry("x", null);
                assertThat(Row.builder().cells(Arrays.asList("a", null)).byName(row.getByName()).build()).isEqualTo(row);
                assertThat(row.toJson()).isEqualTo(json("{'cells':['a',null],'byName':{'x':null}}"));
                """);
    }

    @Test
    void builderCopiesWhatItIsGiven() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Bag:
                  type: object
                  properties:
                    items: {type: array, items: {type: string}}
                """), folder);
        client.run("""
                List<String> mine = new ArrayList<>(List.of("a"));
                Bag bag = Bag.builder().items(mine).build();
                mine.add("b");
                assertThat(bag.getItems()).containsExactly("a");
                assertThatThrownBy(() -> bag.getItems().add("c")).isInstanceOf(UnsupportedOperationException.class);
                """);
    }

    @Test
    void namedListAndMapNeedNoClass() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Names: {type: array, items: {type: string}}
                Prices: {type: object, additionalProperties: {type: number}}
                Shop:
                  type: object
                  properties:
                    names: {$ref: '#/components/schemas/Names'}
                    prices: {$ref: '#/components/schemas/Prices'}
                """), folder);
        client.run("""
                List<String> names = Shop.fromJson(json("{'names':['a']}")).getNames();
                Map<String, BigDecimal> prices = Shop.fromJson(json("{'prices':{'a':1}}")).getPrices();
                assertThat(names).containsExactly("a");
                assertThat(prices).containsKey("a");
                """);
    }

    @Test
    void arrayWithoutItemsHoldsAnything() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Loose:
                  type: object
                  properties:
                    things: {type: array}
                """), folder);
        client.run("""
                Loose loose = Loose.fromJson(json("{'things':[1,'a',null,{'b':[]}]}"));
                assertThat(loose.getThings()).hasSize(4);
                assertThat(loose.toJson()).isEqualTo(json("{'things':[1,'a',null,{'b':[]}]}"));
                """);
    }

    /** Java has no type for a list whose first item is a text and whose second is a number. */
    @Test
    void itemsThatDifferByTheirPositionAreAnything() throws Exception {
        Generated client = Generated.from(Specs.in31(Specs.schemas("""
                Pair:
                  type: object
                  properties:
                    parts: {type: array, prefixItems: [{type: string}, {type: number}], items: {type: boolean}}
                """)), folder);
        client.run("""
                List<Object> parts = Pair.fromJson(json("{'parts':['a',1.50,true]}")).getParts();
                assertThat(parts).containsExactly("a", new BigDecimal("1.50"), true);
                """);
    }
}
