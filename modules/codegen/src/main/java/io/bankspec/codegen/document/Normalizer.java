package io.bankspec.codegen.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;
import org.openapitools.codegen.utils.ModelUtils;

/** The generator's own clean-up of documents, which would forget what a part of {@code allOf} makes required. */
public final class Normalizer extends OpenAPINormalizer {
    public Normalizer(OpenAPI api, Map<String, String> rules) {
        super(api, rules);
    }

    /**
     * A constant is an enumeration of one, items that differ by their position are anything, names of one pattern alone are all names, and of
     * several types the whole number has no format that nobody gave it.
     */
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    protected Schema processNormalize31Spec(Schema schema, Set<Schema> visited) {
        if (schema.getConst() != null && schema.getEnum() == null) schema.setEnum(List.of(schema.getConst()));
        if (schema.getPrefixItems() != null) schema.setItems(new JsonSchema());
        Map<String, Schema> patterns = schema.getPatternProperties();
        if (patterns != null && patterns.size() == 1 && isClosed(schema))
            schema.setAdditionalProperties(patterns.values().iterator().next());
        boolean isOpen = schema.getFormat() == null && schema.getAnyOf() == null;
        Schema result = super.processNormalize31Spec(schema, visited);
        if (isOpen && result != null && result.getAnyOf() != null)
            ((List<Schema>) result.getAnyOf()).forEach(member -> member.setFormat(null));
        return result;
    }

    private static boolean isClosed(Schema<?> schema) {
        return schema.getAdditionalProperties() instanceof Schema<?> values
                ? Boolean.FALSE.equals(values.getBooleanSchemaValue())
                : Boolean.FALSE.equals(schema.getAdditionalProperties());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    protected void refactorAllOfWithMetadataOnlySchemas(Schema schema) {
        List<Schema> parts = schema.getAllOf() == null ? List.of() : schema.getAllOf();
        for (Schema<?> part : parts) {
            if (part.getRequired() == null || !ModelUtils.isMetadataOnlySchema(part)) continue;
            part.getRequired().forEach(schema::addRequiredItem);
        }
        super.refactorAllOfWithMetadataOnlySchemas(schema);
    }
}
