package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecursionTest {
    private static final String MUTUAL = Specs.schemas("""
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, list: {type: array, items: {$ref: '#/components/schemas/B'}}}}
            B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, c: {$ref: '#/components/schemas/C'}}}
            C: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: string}, {$ref: '#/components/schemas/D'}]}
            D: {oneOf: [{$ref: '#/components/schemas/C'}, {type: integer}]}
            """);

    @TempDir
    Path folder;

    @Test
    void modelMayContainItself() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Node:
                  type: object
                  properties:
                    name: {type: string}
                    children: {type: array, items: {$ref: '#/components/schemas/Node'}}
                    byName: {type: object, additionalProperties: {$ref: '#/components/schemas/Node'}}
                """), folder);
        client.run("""
                String text = json("{'name':'a','children':[{'name':'b','children':[{'name':'c'}]}],'byName':{'d':{}}}");
                Node node = Node.fromJson(text);
                assertThat(node.getChildren().get(0).getChildren().get(0).getName()).isEqualTo("c");
                assertThat(node.toJson()).isEqualTo(text);
                """);
    }

    @Test
    void modelsMayContainEachOther() throws Exception {
        Generated.from(MUTUAL, folder).run("""
                A a = A.fromJson(json("{'b':{'a':{'list':[{}]},'c':'text'}}"));
                assertThat(a.getB().getA().getList()).hasSize(1);
                assertThat(a.getB().getC().asString()).isEqualTo("text");
                """);
    }

    /** Two classes that initialise each other deadlock when two threads begin at opposite ends. */
    @RepeatedTest(5)
    void modelsThatContainEachOtherMayBeFirstUsedByTwoThreads() throws Exception {
        Generated.from(MUTUAL, folder).run("""
                var start = new java.util.concurrent.CyclicBarrier(4);
                List<java.util.concurrent.Callable<String>> work = List.of(
                        () -> A.fromJson(json("{'b':{'a':{}}}")).toJson(),
                        () -> B.fromJson(json("{'a':{'b':{}}}")).toJson(),
                        () -> C.fromJson(json("'c'")).toJson(),
                        () -> D.fromJson(json("'d'")).asC().asString());
                var threads = java.util.concurrent.Executors.newFixedThreadPool(4);
                List<java.util.concurrent.Future<String>> results = new ArrayList<>();
                for (var task : work) {
                    results.add(threads.submit(() -> {
                        start.await();
                        return task.call();
                    }));
                }
                List<String> texts = new ArrayList<>();
                for (var result : results) texts.add(result.get(20, java.util.concurrent.TimeUnit.SECONDS));
                threads.shutdown();
                assertThat(texts).containsExactly(json("{'b':{'a':{}}}"), json("{'a':{'b':{}}}"), json("'c'"), "d");
                """);
    }

    @Test
    void listOfItselfIsAListOfAnythingInTheEnd() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                Holder: {type: object, properties: {tree: {$ref: '#/components/schemas/Tree'}}}
                """), folder);
        client.run("""
                assertThat(Holder.fromJson(json("{'tree':[[[]],[]]}")).toJson()).isEqualTo(json("{'tree':[[[]],[]]}"));
                """);
    }
}
