package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.source.Texts;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Errors that a provider sends with the status of a success. */
final class ErrorsInSuccess {
    private ErrorsInSuccess() {}

    /** The property that tells them, null when there is none or results of the operation have it themselves. */
    static @Nullable String property(Operation operation, OpenAPI api, Schemas schemas) {
        Object name = Extensions.get(api.getExtensions(), "x-error-property");
        if (name == null) return null;
        boolean isDeclared = Answers.resolved(operation, api).entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> schemas(answer.getValue().getContent()))
                .anyMatch(schema -> has(schema, name.toString(), schemas, 0));
        return isDeclared ? null : Texts.literal(name.toString());
    }

    private static Stream<Schema<?>> schemas(@Nullable Content content) {
        if (content == null) return Stream.of();
        return content.values().stream()
                .<Schema<?>>map(media -> media.getSchema())
                .filter(schema -> schema != null);
    }

    private static boolean has(Schema<?> start, String name, Schemas schemas, int depth) {
        Schema<?> schema = schemas.resolve(start);
        Map<?, ?> properties = schema.getProperties();
        if (properties != null && properties.containsKey(name)) return true;
        return depth < 20
                && Stream.concat(Shapes.parts(schema).stream(), Shapes.alternatives(schema).stream())
                        .anyMatch(part -> has(part, name, schemas, depth + 1));
    }
}
