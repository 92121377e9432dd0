package io.bankspec.codegen;

import com.samskivert.mustache.Mustache;
import io.bankspec.codegen.document.Normalizer;
import io.bankspec.codegen.document.Preparation;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.JavaSource;
import io.bankspec.codegen.source.PageLinks;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.FlowView.FlowsView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that bends OpenAPI Generator to our purpose. It reads the document, drives the templates of
 * {@code generator-templates} and writes the files; its own language-neutral model knows neither open enumerations nor
 * combined security schemes, and cannot tell names apart that become equal in Java. So the templates get {@link Views},
 * and what is overridden here keeps the model, its names and its texts out of the way.
 */
public final class BankspecCodegen extends DefaultCodegen {
    private static final Logger LOG = LoggerFactory.getLogger(BankspecCodegen.class);
    private static final String VIEW = "view";
    /** From the folder of the models' pages to that of the others. */
    private static final String UP = "../";

    private static final String OPERATIONS = "operations.mustache";
    private String packageName;
    private Views views;
    /** Of the client's own classes, by their simple names. */
    private Map<String, String> packages;

    public BankspecCodegen() {
        embeddedTemplateDir = "bankspec";
        templateDir = "bankspec";
        useOneOfInterfaces = false;
        // The normalizer repairs what is the same thing in other words, and turns 3.1 into 3.0.
        openapiNormalizer.put("NORMALIZER_CLASS", Normalizer.class.getName());
        openapiNormalizer.put("SIMPLIFY_ONEOF_ANYOF", "true");
        openapiNormalizer.put("REFACTOR_ALLOF_WITH_PROPERTIES_ONLY", "true");
        option("packageName", "package of the client; models, params and the rest are in packages below it", "client");
        option("clientName", "the facade's class without the word Client", "Api");
        option("classPrefix", "what the classes of models, params and tags begin with", "");
        option("artifactVersion", "version for the User-Agent, which does without when it is absent", "");
        option(
                "moduleInfo",
                "whether there is a module-info.java, for a jar that holds nothing but the client",
                "false");
        option(
                "documentLink",
                "the way from the pages to the document, or its address; pages do without when it is absent",
                "");
        option("fingerprint", "digest of all inputs, written as the last file", "");
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.put("api.mustache", ".java");
        apiTemplateFiles.put(OPERATIONS, ".java");
        apiDocTemplateFiles.put("docs.mustache", ".md");
        modelDocTemplateFiles.put("model-docs.mustache", ".md");
    }

    private void option(String name, String description, String standard) {
        cliOptions.add(new CliOption(name, description).defaultValue(standard));
    }

    /** What is said, or else the documented default. */
    private String option(String name) {
        Object value = additionalProperties.get(name);
        if (value != null) return value.toString().strip();
        return cliOptions.stream()
                .filter(option -> option.getOpt().equals(name))
                .findFirst()
                .orElseThrow()
                .getDefault();
    }

    /** What whoever generates should know, a line each; once the document has been read. */
    public List<String> notes() {
        return views.notes();
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "bankspec";
    }

    @Override
    public String getHelp() {
        return "Generates a bankspec client: Retrofit interfaces, immutable models and a facade.";
    }

    @Override
    public void processOpts() {
        packageName = option("packageName");
        for (String name : List.of("packageName", "clientName", "classPrefix")) checkName(name);
        additionalProperties.put("packageName", packageName);
        additionalProperties.put("fingerprint", option("fingerprint"));
        String document = option("documentLink");
        if (!document.isEmpty()) {
            additionalProperties.put("documentLink", document);
            additionalProperties.put("documentLinkInModels", document.contains("://") ? document : UP + document);
        }
        modelPackage = packageName + ".model";
        apiPackage = packageName + ".api";
        additionalProperties.put("modelPackage", modelPackage);
        additionalProperties.put("apiPackage", apiPackage);
        additionalProperties.put("operationsPackage", packageName + ".operations");
        additionalProperties.put("paramsPackage", packageName + ".params");
        // A form body is a model like any other.
        GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
        super.processOpts();
    }

    private void checkName(String name) {
        String value = option(name);
        boolean isJava =
                name.equals("packageName") ? SourceVersion.isName(value) : SourceVersion.isIdentifier("A" + value);
        if (!isJava) throw new IllegalArgumentException("the option " + name + " is no Java name: " + value);
    }

    /** Templates make Java and Markdown, where HTML escapes have no place. */
    @Override
    public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
        return compiler.escapeHTML(false).nullValue("");
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void preprocessOpenAPI(OpenAPI api) {
        Preparation.of(api);
        views = new Views(api, option("clientName"), option("classPrefix"));
        packages = views.packages(packageName);
        views.notes().forEach(LOG::info);
        // Calls that the provider makes are none that a client could make.
        api.setWebhooks(null);
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        // The generator would leave out what is marked so, and what refers to it would not compile.
        schemas.values().forEach(schema -> {
            if (schema.getExtensions() != null) schema.getExtensions().remove("x-internal");
        });
        // It writes one file per schema, so a params class travels as a schema of its own.
        views.params().forEach(name -> schemas.put(name, new ObjectSchema().addProperty("any", new StringSchema())));
        additionalProperties.put("secrets", views.secrets());
        additionalProperties.put("userAgent", userAgent());
        additionalProperties.put("clientClass", views.client().name());
        // For names of the wire in comments: they may hold anything.
        lambda("code", Texts::code);
        PageLinks links = views.pages().links();
        lambda("linked", text -> links.added(text, ""));
        lambda("linkedInModels", text -> links.added(text, UP));
        lambda("program", this::program);
        additionalProperties.put("usesDeprecated", views.schemas().hasDeprecatedClasses());
        supporting("package-info.mustache", packageName, "package-info.java");
        supporting("package-info-api.mustache", apiPackage, "package-info.java");
        supporting("package-info-operations.mustache", packageName + ".operations", "package-info.java");
        supporting("package-info-model.mustache", modelPackage, "package-info.java");
        boolean hasParams = !views.params().isEmpty();
        additionalProperties.put("hasParams", hasParams);
        if (hasParams) supporting("package-info-params.mustache", packageName + ".params", "package-info.java");
        supporting("client.mustache", packageName, views.client().name() + ".java");
        additionalProperties.put("index", views.pages().index());
        supportingFiles.add(new SupportingFile("index.mustache", "docs", "README.md"));
        supportFlows("mfa", views.flows().mfa());
        supportFlows("jobs", views.flows().jobs());
        if (Boolean.parseBoolean(option("moduleInfo")))
            supportingFiles.add(new SupportingFile("module-info.mustache", "src/main/java", "module-info.java"));
        supportingFiles.add(new SupportingFile("fingerprint.mustache", "", "fingerprint"));
    }

    private void lambda(String name, UnaryOperator<String> function) {
        Mustache.Lambda lambda = (text, out) -> out.write(function.apply(text.execute()));
        additionalProperties.put(name, lambda);
    }

    /** A program for a page, as tidy as any source, in whichever package the reader wants it. */
    private String program(String source) {
        String tidy = JavaSource.tidied(source, packages, Map.of());
        return tidy.substring(tidy.indexOf(';') + 1).strip() + '\n';
    }

    private void supportFlows(String name, @Nullable FlowsView view) {
        if (view == null) return;
        additionalProperties.put(name, view);
        supporting(name + ".mustache", packageName, view.name() + ".java");
    }

    /** {@code bankspec-finapi/1.0.0}, by the last word of the package. */
    private String userAgent() {
        String version = option("artifactVersion");
        String name = "bankspec-" + packageName.substring(packageName.lastIndexOf('.') + 1);
        String text = version.isEmpty() ? name : name + '/' + version;
        // All that a product may consist of; a header takes nothing beyond ASCII.
        return text.replaceAll("[^A-Za-z0-9/._+-]", "-");
    }

    private void supporting(String template, String inPackage, String file) {
        supportingFiles.add(new SupportingFile(template, "src/main/java/" + inPackage.replace('.', '/'), file));
    }

    /** Inline schemas are named by {@code Schemas}, which also covers enumerations. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    // Models

    @Override
    @SuppressWarnings("rawtypes")
    public CodegenModel fromModel(String name, Schema schema) {
        CodegenModel model = new CodegenModel();
        model.name = name;
        model.classname = toModelName(name);
        model.isAlias = views.className(name) == null;
        return model;
    }

    @Override
    public Map<String, ModelsMap> updateAllModels(Map<String, ModelsMap> all) {
        return all;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        all.forEach((name, map) -> {
            if (views.className(name) == null) return;
            map.put(VIEW, views.model(name));
            if (!views.params().contains(name))
                map.put("modelPage", views.pages().model(name));
        });
        return all;
    }

    @Override
    public String toModelName(String name) {
        String className = views.className(name);
        // The generator takes schemas for one when they have one name, also those that get no class.
        return className == null ? "no class for " + name : className;
    }

    /** Names are unique already; the base class would number them by a rule of its own. The same goes for the next three. */
    @Override
    public String modelFilename(String template, String name) {
        return file(views.params().contains(name) ? packageName + ".params" : modelPackage, toModelName(name));
    }

    @Override
    public String apiFilename(String template, String tag) {
        return template.equals(OPERATIONS)
                ? file(packageName + ".operations", views.names(tag).table())
                : file(apiPackage, toApiName(tag));
    }

    @Override
    public String apiDocFilename(String template, String tag) {
        return outputFolder + "/docs/" + toApiName(tag) + ".md";
    }

    @Override
    public String modelDocFileFolder() {
        return outputFolder + "/docs/models";
    }

    @Override
    public String toModelDocFilename(String name) {
        return toModelName(name);
    }

    private String file(String inPackage, String name) {
        return outputFolder + "/src/main/java/" + inPackage.replace('.', '/') + '/' + name + ".java";
    }

    // Operations

    @Override
    public CodegenOperation fromOperation(String path, String verb, Operation operation, List<Server> servers) {
        CodegenOperation result = new CodegenOperation();
        result.path = path;
        result.httpMethod = verb.toUpperCase(Locale.ROOT);
        result.operationId = operation.getOperationId();
        result.nickname = operation.getOperationId();
        return result;
    }

    @Override
    public void addOperationToGroup(
            String tag,
            String path,
            Operation operation,
            CodegenOperation result,
            Map<String, List<CodegenOperation>> groups) {
        groups.computeIfAbsent(tag, key -> new ArrayList<>()).add(result);
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap map, List<ModelMap> allModels) {
        ApiView view = views.api(map.getOperations().getClassname());
        map.put(VIEW, view);
        map.put("operationPages", views.pages().operations(view));
        return map;
    }

    @Override
    public String sanitizeTag(String tag) {
        return Names.type(tag);
    }

    @Override
    public String toApiName(String tag) {
        return views.names(tag).api();
    }

    // Everything else

    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> bundle) {
        bundle.put(VIEW, views.client());
        return bundle;
    }

    @Override
    public String escapeQuotationMark(String input) {
        return input;
    }

    @Override
    public String escapeUnsafeCharacters(String input) {
        return input;
    }

    /** Not a setting: every generated file shall be tidy. */
    @Override
    public boolean isEnablePostProcessFile() {
        return true;
    }

    /** Every written file passes here. */
    @Override
    public void postProcessFile(File file, String type) {
        try {
            // The generator writes one for each schema, and params travel as schemas: theirs is empty.
            if (file.length() == 0) Files.delete(file.toPath());
            if (!file.getName().endsWith(".java")) return;
            String source = Files.readString(file.toPath());
            Files.writeString(file.toPath(), JavaSource.tidied(source, packages, views.methods()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite " + file, e);
        }
    }

    /** Keeps the generator's own closing banner out of the build log. */
    @Override
    public void postProcess() {}
}
