package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeFormTest {
    @TempDir
    Path folder;

    @Test
    void objectOfWhichNothingIsSaidMayBeAnything() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Event:
                  type: object
                  properties:
                    data: {type: object}
                    extra: {type: object, additionalProperties: true}
                """), folder);
        client.run("""
                Event event = Event.fromJson(json("{'data':{'a':[1.50,null,true]},'extra':{}}"));
                Map<?, ?> data = (Map<?, ?>) event.getData();
                assertThat(data.get("a")).isEqualTo(Arrays.asList(new BigDecimal("1.50"), null, true));
                Map<String, Object> extra = event.getExtra();
                assertThat(extra).isEmpty();
                Object text = Event.fromJson(json("{'data':'none'}")).getData();
                assertThat(text).isEqualTo("none");
                assertThat(event.toJson()).isEqualTo(json("{'data':{'a':[1.50,null,true]},'extra':{}}"));
                assertThat(Event.builder().data(Map.of("n", 1)).build().toJson()).isEqualTo(json("{'data':{'n':1}}"));
                """);
    }

    @Test
    void schemaWithoutTypeIsAnything() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Cell:
                  type: object
                  required: [value]
                  properties:
                    value: {description: Whatever.}
                """), folder);
        client.run("""
                assertThat(Cell.fromJson(json("{'value':1E+3}")).getValue()).isEqualTo(new BigDecimal("1E+3"));
                assertThat(Cell.fromJson(json("{'value':'x'}")).getValue()).isEqualTo("x");
                assertThat(Cell.fromJson(json("{'value':null}")).toJson()).isEqualTo(json("{'value':null}"));
                """);
    }

    @Test
    void unknownPropertiesSurviveInTheirOrder() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                User: {type: object, properties: {name: {type: string}}}
                """), folder);
        client.run("""
                User user = User.fromJson(json("{'z':1.0,'name':'A','a':{'b':null}}"));
                assertThat(user.getAdditionalProperties()).containsOnlyKeys("z", "a");
                assertThat(user.toJson()).isEqualTo(json("{'name':'A','z':1.0,'a':{'b':null}}"));
                User more = user.toBuilder().putAdditionalProperty("new", List.of(1)).build();
                assertThat(more.toJson()).endsWith(json("'new':[1]}"));
                assertThat(user.getAdditionalProperties()).hasSize(2);
                """);
    }

    @Test
    void additionalPropertiesMayHaveAType() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Report:
                  type: object
                  properties: {title: {type: string}}
                  additionalProperties: {type: number}
                """), folder);
        client.run("""
                Report report = Report.fromJson(json("{'title':'T','eur':1.50}"));
                Map<String, BigDecimal> numbers = report.getAdditionalProperties();
                assertThat(numbers).containsEntry("eur", new BigDecimal("1.50"));
                assertThat(Report.builder().putAdditionalProperty("x", BigDecimal.ONE).build().toJson()).isEqualTo(json("{'x':1}"));
                """);
    }

    @Test
    void closedObjectStillKeepsWhatComes() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Closed: {type: object, additionalProperties: false, properties: {a: {type: string}}}
                """), folder);
        client.run("""
                assertThat(Closed.fromJson(json("{'b':1}")).toJson()).isEqualTo(json("{'b':1}"));
                """);
    }

    @Test
    void valuesOfAMapMayBeInlineObjects() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Index:
                  type: object
                  properties:
                    entries: {type: object, additionalProperties: {type: object, properties: {n: {type: integer}}}}
                """), folder);
        client.run("""
                Map<String, IndexEntriesValue> entries = Index.fromJson(json("{'entries':{'a':{'n':1}}}")).getEntries();
                assertThat(entries.get("a").getN()).isEqualTo(1L);
                """);
    }

    @Test
    void declaredPropertyMayBeAddedAsWhatItWasBefore() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                User:
                  type: object
                  properties:
                    name: {type: string}
                """), folder);
        client.run("""
                User user = User.builder().name("a").putAdditionalProperty("name", 7).build();
                assertThat(user.toJson()).isEqualTo(json("{'name':7}"));
                assertThat(user.getName()).isNull();
                assertThat(user.toBuilder().name("b").build().toJson()).isEqualTo(json("{'name':'b'}"));
                """);
    }

    @Test
    void namesOfOnePatternAloneAreNamesOfAMap() throws Exception {
        Generated client = Generated.from(Specs.in31(Specs.schemas("""
                Rates:
                  type: object
                  properties:
                    closed: {type: object, patternProperties: {'^[A-Z]{3}$': {type: number}}, additionalProperties: false}
                    open: {type: object, patternProperties: {'^[A-Z]{3}$': {type: number}}}
                """)), folder);
        client.run("""
                Map<String, BigDecimal> closed = Rates.fromJson(json("{'closed':{'EUR':1.50}}")).getClosed();
                assertThat(closed).containsEntry("EUR", new BigDecimal("1.50"));
                Object open = Rates.fromJson(json("{'open':{'EUR':1.50,'of':'today'}}")).getOpen();
                assertThat(open).isEqualTo(Map.of("EUR", new BigDecimal("1.50"), "of", "today"));
                """);
    }
}
