package io.bankspec.codegen;

import io.bankspec.codegen.lint.SpecLint;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.Map;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/** The generator within a program, without Maven. */
public final class Generation {
    private Generation() {}

    /**
     * A document as the Maven plugin reads it.
     *
     * @throws IllegalArgumentException the generator could do nothing with it; the message says where and why
     */
    public static OpenAPI read(Path document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveResponses(true);
        return new OpenAPIParser()
                .readContents(SpecLint.document(document), null, options)
                .getOpenAPI();
    }

    /**
     * Generates. The generator is not looked up by its name, which makes one of each that there is, twice.
     *
     * @param options as {@code configOptions} of the Maven plugin
     * @return the generator, which knows what it made
     */
    public static BankspecCodegen of(OpenAPI document, Path folder, Map<String, ?> options) {
        BankspecCodegen codegen = new BankspecCodegen();
        codegen.setTemplatingEngine(new MustacheEngineAdapter());
        codegen.setOutputDir(folder.toString());
        codegen.additionalProperties().putAll(options);
        new DefaultGenerator()
                .opts(new ClientOptInput().config(codegen).openAPI(document))
                .generate();
        return codegen;
    }
}
