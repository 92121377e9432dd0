package io.bankspec.codegen;

import com.samskivert.mustache.Mustache;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.FlowView.FlowsView;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator behind {@code generator-templates}: OpenAPI Generator reads the document, drives the templates and writes
 * the files; this class says what the templates see. They get views (package {@code view}) made straight from the
 * OpenAPI document instead of the generator's own language-neutral model, which knows neither open enumerations nor
 * combined security schemes, and cannot tell names apart that become equal in Java.
 */
public final class BankspecCodegen extends DefaultCodegen {
    private static final String VIEW = "view";
    private final Map<String, ApiView> apis = new LinkedHashMap<>();
    private Schemas schemas;
    private ModelViews models;
    private Pages pages;
    private Flows flows;
    private final Map<String, List<OperationView>> operations = new LinkedHashMap<>();
    private final Map<String, ParamsView> params = new LinkedHashMap<>();
    private Tags tags;
    private String packageName;

    public BankspecCodegen() {
        embeddedTemplateDir = "bankspec";
        templateDir = "generator-templates";
        useOneOfInterfaces = false;
        // The normalizer repairs what is the same thing in other words, and turns 3.1 into 3.0.
        openapiNormalizer.put("NORMALIZER_CLASS", Normalizer.class.getName());
        openapiNormalizer.put("SIMPLIFY_ONEOF_ANYOF", "true");
        openapiNormalizer.put("REFACTOR_ALLOF_WITH_PROPERTIES_ONLY", "true");
        cliOptions.add(new CliOption("clientName", "the facade's class without the word Client"));
        cliOptions.add(
                new CliOption("artifactVersion", "version for the User-Agent, which does without when it is absent"));
        cliOptions.add(new CliOption("fingerprint", "digest of all inputs, written as the last file"));
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.put("api.mustache", ".java");
        apiDocTemplateFiles.put("page.mustache", ".md");
        apiTestTemplateFiles.put("samples.mustache", ".java");
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
        packageName = String.valueOf(additionalProperties.get("packageName"));
        modelPackage = packageName + ".model";
        apiPackage = packageName + ".api";
        additionalProperties.put("modelPackage", modelPackage);
        additionalProperties.put("apiPackage", apiPackage);
        // A form body is a model like any other.
        GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
        super.processOpts();
    }

    /** Templates make Java and Markdown, where HTML escapes have no place. */
    @Override
    public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
        return compiler.escapeHTML(false).nullValue("");
    }

    @Override
    public void preprocessOpenAPI(OpenAPI api) {
        Preparation.of(api);
        String client = additionalProperties.get("clientName") + "Client";
        schemas = new Schemas(api, client, className("Mfa"), className("Jobs"));
        tags = new Tags(schemas);
        // The generator would leave out what is marked so, and what refers to it would not compile.
        schemas.forEach(schema -> {
            if (schema.getExtensions() != null) schema.getExtensions().remove("x-internal");
        });
        Types types = new Types(schemas);
        models = new ModelViews(schemas, types);
        additionalProperties.put("secrets", SecretNames.of(api, schemas, types));
        additionalProperties.put("userAgent", userAgent());
        pages = new Pages(schemas, models);
        flows = new Flows(api, schemas);
        viewOperations(api, new Operations(api, schemas, types, pages, flows));
        additionalProperties.put("clientClass", client);
        // For names of the wire in comments: they may hold anything.
        Mustache.Lambda code = (text, out) -> out.write(Texts.code(text.execute()));
        additionalProperties.put("code", code);
        additionalProperties.put("usesDeprecated", schemas.hasDeprecatedClasses());
        supporting("package-info.mustache", packageName, "package-info.java");
        supporting("package-info-api.mustache", apiPackage, "package-info.java");
        supporting("package-info-model.mustache", modelPackage, "package-info.java");
        supporting("client.mustache", packageName, client + ".java");
        supportFlows("mfa", flows.mfa(className("Mfa")));
        supportFlows("jobs", flows.jobs(className("Jobs")));
        supportingFiles.add(new SupportingFile("module-info.mustache", "src/main/java", "module-info.java"));
        supportingFiles.add(new SupportingFile("fingerprint.mustache", "", "fingerprint"));
    }

    private String className(String suffix) {
        return additionalProperties.get("clientName") + suffix;
    }

    private void supportFlows(String name, FlowsView view) {
        if (view == null) return;
        additionalProperties.put(name, view);
        supporting(name + ".mustache", packageName, view.name() + ".java");
    }

    /** {@code bankspec-finapi/1.0.0}, by the last word of the package. */
    private String userAgent() {
        Object version = additionalProperties.get("artifactVersion");
        String name = "bankspec-" + packageName.substring(packageName.lastIndexOf('.') + 1);
        String text = version == null || version.toString().isBlank() ? name : name + '/' + version;
        // All that a product may consist of; a header takes nothing beyond ASCII.
        return text.replaceAll("[^A-Za-z0-9/._+-]", "-");
    }

    private void viewOperations(OpenAPI api, Operations views) {
        if (api.getPaths() == null) return;
        Map<String, FlowCalls.Call> calls = new LinkedHashMap<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    List<Parameter> shared = item.getParameters() == null ? List.of() : item.getParameters();
                    String name = toApiName(sanitizeTag(tagOf(operation)));
                    List<OperationView> result =
                            views.of(path, method, operation, shared, tags.accessor(name), tags.methods(name));
                    operations.put(operation.getOperationId(), result);
                    calls.put(operation.getOperationId(), new FlowCalls.Call(name, result.get(0)));
                    if (result.get(0).params() != null)
                        addParams(api, result.get(0).params());
                }));
        flows.resolve(calls);
    }

    /** The generator writes one file per schema, so a params class travels as a schema of its own. */
    private void addParams(OpenAPI api, ParamsView view) {
        String name = "params " + view.name();
        params.put(name, view);
        api.getComponents().getSchemas().put(name, new ObjectSchema().addProperty("any", new StringSchema()));
    }

    private static String tagOf(Operation operation) {
        return operation.getTags() == null || operation.getTags().isEmpty()
                ? "default"
                : operation.getTags().get(0);
    }

    private void supporting(String template, String inPackage, String file) {
        supportingFiles.add(new SupportingFile(template, "src/main/java/" + inPackage.replace('.', '/'), file));
    }

    /** Inline schemas are named by {@link Schemas}, which also covers enumerations. */
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
        model.isAlias = schemas.className(name) == null && !params.containsKey(name);
        return model;
    }

    @Override
    public Map<String, org.openapitools.codegen.model.ModelsMap> updateAllModels(
            Map<String, org.openapitools.codegen.model.ModelsMap> all) {
        return all;
    }

    @Override
    public Map<String, org.openapitools.codegen.model.ModelsMap> postProcessAllModels(
            Map<String, org.openapitools.codegen.model.ModelsMap> all) {
        all.forEach((name, map) -> {
            if (params.containsKey(name)) map.put(VIEW, ModelView.of(params.get(name)));
            else if (schemas.className(name) != null)
                map.put(VIEW, models.of(name, pages.page(schemas.className(name))));
        });
        return all;
    }

    @Override
    public String toModelName(String name) {
        if (params.containsKey(name)) return params.get(name).name();
        String className = schemas.className(name);
        // The generator takes schemas for one when they have one name, also those that get no class.
        return className == null ? "no class for " + name : className;
    }

    @Override
    public String toModelFilename(String name) {
        return toModelName(name);
    }

    /** Names are unique already; the base class would number them by a rule of its own. The same goes for the next three. */
    @Override
    public String modelFilename(String template, String name) {
        return modelFileFolder() + '/' + toModelFilename(name) + modelTemplateFiles.get(template);
    }

    @Override
    public String apiFilename(String template, String tag) {
        return apiFileFolder() + '/' + toApiFilename(tag) + apiTemplateFiles.get(template);
    }

    @Override
    public String apiDocFilename(String template, String tag) {
        return apiDocFileFolder() + '/' + toApiDocFilename(tag) + apiDocTemplateFiles.get(template);
    }

    @Override
    public String apiTestFilename(String template, String tag) {
        return apiTestFileFolder() + '/' + toApiTestFilename(tag) + apiTestTemplateFiles.get(template);
    }

    @Override
    public String modelFileFolder() {
        return outputFolder + "/src/main/java/" + modelPackage.replace('.', '/');
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
        List<OperationView> views = new ArrayList<>();
        for (CodegenOperation operation : map.getOperations().getOperation()) {
            views.addAll(operations.get(operation.operationId));
        }
        views.sort(Comparator.comparing(OperationView::method));
        String name = map.getOperations().getClassname();
        Tag tag = tags.declared(openAPI, name);
        ApiView view = new ApiView(
                name,
                tags.accessor(name),
                Texts.literal(tag.getName()),
                Texts.javadoc("Operations on " + tag.getName() + ".", tag.getDescription()),
                tag.getDescription() == null ? "" : tag.getDescription().strip(),
                Texts.literal(Texts.firstSentence(tag.getDescription())),
                views);
        apis.put(name, view);
        map.put(VIEW, view);
        return map;
    }

    @Override
    public String sanitizeTag(String tag) {
        return Names.type(tag);
    }

    @Override
    public String toApiName(String tag) {
        return tags.api(tag);
    }

    @Override
    public String toApiFilename(String tag) {
        return toApiName(tag);
    }

    @Override
    public String apiFileFolder() {
        return outputFolder + "/src/main/java/" + apiPackage.replace('.', '/');
    }

    @Override
    public String apiDocFileFolder() {
        return outputFolder + "/docs";
    }

    @Override
    public String toApiDocFilename(String tag) {
        return toApiName(tag);
    }

    /** The samples of the pages, as tests so that the build compiles them. */
    @Override
    public String apiTestFileFolder() {
        return outputFolder + "/src/test/java/" + packageName.replace('.', '/') + "/samples";
    }

    @Override
    public String toApiTestFilename(String tag) {
        return toApiName(tag) + "Samples";
    }

    // Everything else

    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> bundle) {
        String client = String.valueOf(additionalProperties.get("clientClass"));
        boolean hasModels = !((List<?>) bundle.get("models")).isEmpty();
        List<ApiView> views = List.copyOf(apis.values());
        TokenLogins logins = new TokenLogins(openAPI, schemas, models, views, modelPackage);
        bundle.put(VIEW, Clients.of(openAPI, client, views, Schemes.of(openAPI, logins), hasModels));
        return bundle;
    }

    @Override
    public String escapeReservedWord(String name) {
        return name + "_";
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
        if (!file.getName().endsWith(".java")) return;
        try {
            Files.writeString(file.toPath(), UnusedImports.removedFrom(Files.readString(file.toPath())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite " + file, e);
        }
    }

    /** Keeps the generator's own closing banner out of the build log. */
    @Override
    public void postProcess() {}
}
