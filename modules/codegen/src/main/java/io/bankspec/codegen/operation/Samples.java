package io.bankspec.codegen.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.References;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Layout;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.PaginationView;
import io.bankspec.codegen.view.SampleView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Java source for the examples of a spec: the sample calls of the documentation, which the build compiles. */
final class Samples {
    /** Far more than anybody reads, less than javac takes. */
    private static final int LONGEST = 20_000;
    /** What may stand within a call. */
    private static final int SHORT = 50;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final OpenAPI api;
    private final Schemas schemas;
    private final ClassNames classNames;
    private final Types types;
    private final ModelViews models;

    Samples(OpenAPI api, Schemas schemas, ClassNames classNames, Types types) {
        this.api = api;
        this.schemas = schemas;
        this.classNames = classNames;
        this.types = types;
        this.models = new ModelViews(schemas, types);
    }

    /** What a call is given: variables that come before it, and its arguments. */
    private record Given(List<String> lines, String arguments) {}

    /** Calls of a method with the examples of its arguments. */
    SampleView calls(
            String accessor,
            String method,
            Signature signature,
            Answers.Answer answer,
            @Nullable PaginationView pages) {
        String name = Names.type(method);
        String call = "client." + accessor + "()." + method + '(';
        Given needed = given(signature.sampleArguments(), signature);
        Given all = given(signature.sampleOptions(), signature);
        List<String> walk = new ArrayList<>();
        if (pages != null) {
            walk.addAll(needed.lines);
            String item = pages.itemDoc();
            lines("Iterable<" + item + "> items = " + call + needed.arguments + ").items();", walk);
            walk.add("for (" + item + " item : items) System.out.println(item);");
        }
        return new SampleView(
                classNames.reserve(name + "Sample", name + "SampleProgram"),
                classNames.reserve(name + "Flow", name + "FlowProgram"),
                needed.lines,
                needed.arguments,
                executed(call, needed, answer),
                signature.sampleOptions().isEmpty() ? List.of() : executed(call, all, answer),
                walk);
    }

    /** Long builders get a variable. */
    private static Given given(List<String> arguments, Signature signature) {
        String text = String.join(", ", arguments);
        if (text.length() < SHORT) return new Given(List.of(), text);
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>(arguments);
        names.replaceAll(argument -> {
            int end = argument.indexOf(".builder()");
            if (end < 0 || argument.indexOf('(') < end) return argument;
            String type = argument.substring(0, end);
            boolean isParams =
                    signature.params() != null && signature.params().name().equals(type);
            String name = isParams ? "params" : "body";
            lines.addAll(Layout.builder(type + ' ' + name + " = " + argument + ';')
                    .lines()
                    .toList());
            return name;
        });
        return new Given(lines, String.join(", ", names));
    }

    private static List<String> executed(String method, Given given, Answers.Answer answer) {
        List<String> lines = new ArrayList<>(given.lines);
        String call = method + given.arguments + ')';
        String type = answer.type().replace("@Nullable ", "");
        if (type.equals("Void")) {
            lines(call + ".execute();", lines);
        } else if (answer.streaming()) {
            lines("try (" + type + " answer = " + call + ".execute()) {", lines);
            lines.add("    System.out.println(answer.contentType());");
            lines.add("}");
        } else {
            lines(type + " answer = " + call + ".execute();", lines);
            lines.add("System.out.println(answer);");
        }
        return lines;
    }

    private static void lines(String statement, List<String> lines) {
        lines.addAll(Layout.chains(statement).lines().toList());
    }

    String value(Parameter parameter, JavaType type) {
        return value(type, parameter.getSchema(), parameter.getExample(), parameter.getExamples());
    }

    /** The call of a builder's setter. */
    static String setter(String name, String expression) {
        return '.' + name + '(' + expression + ')';
    }

    String body(Body body) {
        MediaType media = body.media();
        if (body.required() && body.type().name().equals("RequestBody")) return raw("content");
        return value(body.type(), media.getSchema(), media.getExample(), media.getExamples());
    }

    /** A part that must be there, with a text in place of what no example has. */
    String part(MultipartPart part) {
        if (!part.required()) return "null";
        String name = '"' + Texts.literal(part.wire()) + '"';
        String content = raw(part.wire());
        String one = part.file()
                ? "MultipartBody.Part.createFormData(" + name + ", " + name + ", " + content + ")"
                : content;
        return part.repeated() ? "List.of(" + one + ")" : one;
    }

    private static String raw(String text) {
        return "RequestBody.create(\"" + Texts.literal(text) + "\", null)";
    }

    private String value(
            JavaType type,
            @Nullable Schema<?> declared,
            @Nullable Object alone,
            @Nullable Map<String, Example> several) {
        Schema<?> schema = declared == null ? new Schema<>() : declared;
        Object example = alone;
        if (example == null && several != null && !several.isEmpty()) {
            Example first = several.values().iterator().next();
            example = References.resolve(
                            first, Example::get$ref, api.getComponents().getExamples())
                    .map(Example::getValue)
                    .orElse(null);
        }
        if (example == null) example = schemas.target(schema).getExample();
        return cast(type, expression(schema, type, node(example), 0));
    }

    /** Overloads differ in their last argument only, so that a bare null would be ambiguous. */
    private static String cast(JavaType type, String expression) {
        boolean none = expression.equals("null") || expression.length() > LONGEST;
        return none ? "(" + type.name().replace("@Nullable ", "") + ") null" : expression;
    }

    private static JsonNode node(@Nullable Object example) {
        return example instanceof JsonNode node ? node : JSON.valueToTree(example);
    }

    private String expression(Schema<?> schema, JavaType type, JsonNode example, int depth) {
        if (example == null || example.isNull() || example.isMissingNode() || depth > 8) return "null";
        String text = "\"" + Texts.literal(example.asText()) + "\"";
        return switch (type.kind()) {
            case SCALAR -> scalar(type.name(), example, text);
            case ENUM -> example.isNumber() ? "null" : type.name() + ".of(" + text + ")";
            case MODEL -> model(schema, type, example, depth);
            case LIST -> list(schema, example, depth);
            case MAP -> map(schema, example, depth);
            case ANY -> example.isValueNode() ? text : "null";
        };
    }

    private static String scalar(String type, JsonNode example, String text) {
        return switch (type) {
            case "Integer" -> String.valueOf(example.asInt());
            case "Long" -> example.asLong() + "L";
            case "Boolean" -> String.valueOf(example.asBoolean());
            case "BigDecimal" -> "new BigDecimal(" + text + ")";
            case "Instant" -> "Instant.ofEpochSecond(" + example.asLong() + "L)";
            case "LocalDate", "OffsetDateTime" -> type + ".parse(" + text + ")";
            case "LocalDateTime" -> "LocalDateTime.parse(" + text.replace(' ', 'T') + ")";
            case "String" -> text;
            default -> "null";
        };
    }

    private String model(Schema<?> schema, JavaType type, JsonNode example, int depth) {
        Schema<?> target = schemas.target(schema);
        // A union has no builder.
        if (schemas.shape(target) != Shape.OBJECT)
            return type.name() + ".fromJson(\"" + Texts.literal(example.toString()) + "\")";
        if (!example.isObject()) return "null";
        StringBuilder code = new StringBuilder(type.name()).append(".builder()");
        MergedSchema merged = schemas.merge(target);
        models.fields(merged).forEach((wire, field) -> {
            JsonNode value = example.get(wire);
            if (value == null) return;
            String expression = expression(merged.properties().get(wire), field.type(), value, depth + 1);
            if (!expression.equals("null")) code.append(setter(field.name(), expression));
        });
        return code.append(".build()").toString();
    }

    private String list(Schema<?> schema, JsonNode example, int depth) {
        Schema<?> items = schemas.target(schema).getItems();
        if (!example.isArray() || items == null) return "null";
        List<String> values = new ArrayList<>();
        example.forEach(item -> values.add(expression(items, types.of(items), item, depth + 1)));
        values.removeIf("null"::equals);
        return values.isEmpty() ? "null" : "List.of(" + String.join(", ", values) + ")";
    }

    private String map(Schema<?> schema, JsonNode example, int depth) {
        if (!(schemas.target(schema).getAdditionalProperties() instanceof Schema<?> values) || !example.isObject())
            return "null";
        List<String> entries = new ArrayList<>();
        example.properties().forEach(entry -> {
            String value = expression(values, types.of(values), entry.getValue(), depth + 1);
            if (!value.equals("null")) entries.add("\"" + Texts.literal(entry.getKey()) + "\", " + value);
        });
        return entries.isEmpty() || entries.size() > 10 ? "null" : "Map.of(" + String.join(", ", entries) + ")";
    }
}
