package io.bankspec.codegen.view;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operation as one or more Java methods.
 *
 * @param id operation id of the spec, as the inside of a Java literal
 * @param http the Retrofit annotation with its path, such as {@code @GET("users")}
 * @param result Java type of the answer's body, as a type argument
 * @param security alternatives; the schemes of one are separated by blanks
 * @param errors error schemas by status
 * @param errorProperty property that makes an error of a success, empty for none
 * @param accept value of the Accept header
 * @param consumes media type of the request body, empty without one
 * @param challenge status that is an MFA challenge, 0 when none is
 * @param overloads every way to call it, shortest first
 * @param params class for parameters that do not stand in the signature, or null
 * @param pagination how its pages are asked for, or null when the answer is no page
 * @param inFlow see {@link #flow}; known when all operations are
 */
public record OperationView(
        String id,
        String method,
        String verb,
        String path,
        String http,
        String summary,
        String summaryText,
        String text,
        List<String> doc,
        boolean deprecated,
        String result,
        String resultDoc,
        boolean streaming,
        boolean multipart,
        boolean idempotent,
        int timeoutSeconds,
        List<String> security,
        String securityDoc,
        List<ErrorView> errors,
        String errorProperty,
        List<StatusView> statuses,
        String accept,
        String consumes,
        int challenge,
        List<OverloadView> overloads,
        List<ParameterView> parameters,
        @Nullable ParamsView params,
        String sample,
        @Nullable PaginationView pagination,
        Supplier<@Nullable FlowView> inFlow) {

    /** What its methods return. */
    public String call() {
        return pagination == null ? "ApiCall<" + result + ">" : "PagedCall<" + result + ", " + pagination.item() + ">";
    }

    /** The flow that begins here, or null. */
    public @Nullable FlowView flow() {
        return inFlow.get();
    }

    public boolean hasSecurity() {
        return !security.isEmpty();
    }

    /** The inside of the annotation: an array of string literals. */
    public String securitySource() {
        return security.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", ", "{", "}"));
    }

    public boolean hasParameters() {
        return !parameters.isEmpty();
    }

    public boolean returnsNothing() {
        return resultDoc.equals("Void");
    }

    /** The heading's anchor on the page. */
    public String anchor() {
        return method.toLowerCase(java.util.Locale.ROOT);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public boolean mayHideErrors() {
        return !errorProperty.isEmpty();
    }

    public boolean hasBody() {
        return !consumes.isEmpty();
    }

    public boolean challenged() {
        return challenge != 0;
    }

    public boolean slow() {
        return timeoutSeconds != 0;
    }

    /** A declared error body. {@code status} is a code, a class such as 4XX, or default. */
    public record ErrorView(String status, String type) {}

    /** One line of the status table. */
    public record StatusView(String status, String text, String type) {}

    /** One Java method. */
    public record OverloadView(List<ArgumentView> arguments) {
        /** The arguments that have more to say than their name. */
        public List<ArgumentView> documented() {
            return arguments.stream()
                    .filter(argument -> !argument.doc().isEmpty())
                    .toList();
        }

        public boolean hasDocumented() {
            return !documented().isEmpty();
        }
    }

    /**
     * One argument with its Retrofit annotation.
     *
     * @param wire name of the parameter in the spec, empty for what is none
     */
    public record ArgumentView(
            String annotation, String type, String name, String wire, List<String> doc, String separator) {
        public ArgumentView followedBy(String other) {
            return new ArgumentView(annotation, type, name, wire, doc, other);
        }

        public boolean isBody() {
            return annotation.equals("Body");
        }

        /** Whether it holds the parameters that may be left out. */
        public boolean isParams() {
            return annotation.equals("Tag");
        }

        public boolean isPath() {
            return annotation.startsWith("Path(");
        }
    }

    /** One line of the parameter table. */
    public record ParameterView(String name, String wire, String in, String type, boolean required, String text) {}

    /** The class that carries the parameters which a call may leave out. */
    public record ParamsView(String name, List<ParamView> params, String operationId, String method) {
        public List<ParamView> required() {
            return params.stream().filter(ParamView::required).toList();
        }

        public boolean hasRequired() {
            return !required().isEmpty();
        }

        /** For the Javadoc of {@code builder()}. */
        public String requiredNames() {
            return required().stream()
                    .map(param -> "{@code " + param.name() + "}")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * One parameter of such a class.
     *
     * @param writer method of {@code RequestEditor} that puts it into the request
     */
    public record ParamView(
            String wire,
            String name,
            JavaType type,
            boolean required,
            boolean deprecated,
            boolean secret,
            List<String> doc,
            String writer,
            boolean needsAdapter) {}
}
