package io.bankspec.codegen.construct;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.links.Link;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.XML;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document of OpenAPI 3.0 or 3.1 can say, as a library of others knows it: the fields of each object, and the words of some. */
final class Defined {
    private static final Set<Class<?>> OBJECTS = Set.of(
            OpenAPI.class,
            Info.class,
            Contact.class,
            License.class,
            ExternalDocumentation.class,
            Server.class,
            ServerVariable.class,
            Tag.class,
            Components.class,
            PathItem.class,
            Operation.class,
            Parameter.class,
            RequestBody.class,
            MediaType.class,
            Encoding.class,
            ApiResponse.class,
            Header.class,
            Example.class,
            Link.class,
            Schema.class,
            Discriminator.class,
            XML.class,
            SecurityScheme.class,
            OAuthFlows.class,
            OAuthFlow.class);

    private static final Map<String, Object[]> WORDS = Map.of(
            "Parameter style", Parameter.StyleEnum.values(),
            "Encoding style", Encoding.StyleEnum.values(),
            "SecurityScheme type", SecurityScheme.Type.values(),
            "SecurityScheme in", SecurityScheme.In.values());

    /** How the library does it, of which a document says nothing. Extensions have a schema of their own. */
    private static final Set<String> OF_THE_LIBRARY = Set.of(
            "class",
            "extensions",
            "specVersion",
            "defaultSetFlag",
            "exampleSetFlag",
            "valueSetFlag",
            "booleanSchemaValue",
            "exclusiveMaximumValue",
            "exclusiveMinimumValue",
            "jsonSchema",
            "jsonSchemaImpl",
            "types");

    private Defined() {}

    static Map<String, Set<String>> constructs() {
        Map<String, Set<String>> constructs = new TreeMap<>();
        OBJECTS.forEach(type -> constructs.put(type.getSimpleName(), fields(type)));
        constructs.get("Schema").remove("name");
        WORDS.forEach((name, words) -> constructs.put(
                name, Arrays.stream(words).map(Object::toString).collect(Collectors.toCollection(TreeSet::new))));
        return constructs;
    }

    private static Set<String> fields(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> name.startsWith("get"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .filter(name -> !OF_THE_LIBRARY.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
