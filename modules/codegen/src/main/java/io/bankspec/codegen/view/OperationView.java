package io.bankspec.codegen.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operation as one or more Java methods.
 *
 * @param id operation id of the spec, as the inside of a Java literal
 * @param flow the flow that begins here, or null
 */
public record OperationView(
        String id,
        String method,
        TextView text,
        RequestView request,
        AnswerView answer,
        @Nullable FlowView flow) {

    public OperationView withFlow(@Nullable FlowView other) {
        return new OperationView(id, method, text, request, answer, other);
    }

    /** What its methods return. */
    public String call() {
        PaginationView pagination = answer.pagination;
        return pagination == null
                ? "ApiCall<" + answer.result + ">"
                : "PagedCall<" + answer.result + ", " + pagination.item() + ">";
    }

    /** The heading's anchor on the page. */
    public String anchor() {
        return method.toLowerCase(Locale.ROOT);
    }

    public List<OverloadView> overloads() {
        return request.overloads;
    }

    /**
     * What the spec says in words.
     *
     * @param summary short, as the inside of a Java literal
     * @param heading the summary for Markdown
     * @param description for Markdown, empty when there is none
     * @param doc both for Javadoc
     */
    public record TextView(
            String summary,
            String heading,
            String description,
            List<String> doc,
            SampleView sample,
            boolean deprecated) {}

    /**
     * What is sent, and how.
     *
     * @param http path for Retrofit, as the inside of a Java literal
     * @param consumes media type of the body as the inside of a Java literal, null without one
     * @param multipart whether nobody but the caller can write its body
     * @param overloads every way to call it, shortest first
     * @param params class for parameters that do not stand in the signature, or null
     * @param security alternatives; the schemes of one are separated by blanks
     * @param timeoutSeconds null when the spec has none
     * @param servers of this operation alone
     */
    public record RequestView(
            String verb,
            String path,
            String http,
            boolean withBody,
            @Nullable String consumes,
            boolean multipart,
            List<OverloadView> overloads,
            List<ParameterView> parameters,
            @Nullable ParamsView params,
            List<String> security,
            boolean idempotent,
            @Nullable Integer timeoutSeconds,
            BodyView body,
            List<ServerView> servers) {
        /** Whether Retrofit has an annotation for the verb that allows this body. */
        public boolean annotated() {
            return switch (verb) {
                case "TRACE" -> false;
                case "DELETE", "OPTIONS" -> !withBody;
                default -> true;
            };
        }

        public boolean hasSecurity() {
            return !security.isEmpty();
        }

        public String securityDoc() {
            return security.isEmpty()
                    ? "none"
                    : security.stream()
                            .map(schemes -> schemes.isEmpty() ? "none" : schemes.replace(" ", " + "))
                            .collect(Collectors.joining(" or "));
        }

        public boolean hasParameters() {
            return !parameters.isEmpty();
        }
    }

    /**
     * What may come back.
     *
     * @param result Java type of the body, as a type argument
     * @param resultDoc the same for Markdown
     * @param accept value of the Accept header
     * @param streaming whether the caller reads the body
     * @param withoutBody statuses of results whose body may be missing, with blanks between; null for none
     * @param errors error schemas by status
     * @param errorProperty property that makes an error of a success, null for none
     * @param challenge status that is an MFA challenge, null when none is
     * @param headers that the document tells of
     * @param pagination how its pages are asked for, or null when the answer is no page
     */
    public record AnswerView(
            String result,
            String resultDoc,
            String accept,
            boolean streaming,
            @Nullable String withoutBody,
            List<ErrorView> errors,
            @Nullable String errorProperty,
            @Nullable Integer challenge,
            List<StatusView> statuses,
            List<HeaderView> headers,
            @Nullable PaginationView pagination) {
        public boolean returnsNothing() {
            return resultDoc.equals("Void");
        }

        public boolean hasHeaders() {
            return !headers.isEmpty();
        }

        /** The type that most errors have, null when none has one. */
        public @Nullable String errorType() {
            return errorsByType().stream()
                    .max(Comparator.comparingInt(error -> error.status.split(" ").length))
                    .map(ErrorView::type)
                    .orElse(null);
        }

        /** Errors of one type, which most statuses of an operation have in common. */
        public List<ErrorView> errorsByType() {
            Map<String, String> statuses = new LinkedHashMap<>();
            errors.forEach(error -> statuses.merge(error.type, error.status, (some, one) -> some + ' ' + one));
            return statuses.entrySet().stream()
                    .map(entry -> new ErrorView(entry.getValue(), entry.getKey()))
                    .toList();
        }
    }

    /** A declared error body. {@code status} is a code, a class such as 4XX, or default; or several with blanks between. */
    public record ErrorView(String status, String type) {}

    /** One line of the status table; {@code exception} is empty for a result. */
    public record StatusView(String status, String exception, String text, String type) {
        public boolean isError() {
            return !exception.isEmpty();
        }

        public boolean hasType() {
            return !type.isEmpty();
        }
    }

    /** One line of the header table; {@code name} is code. */
    public record HeaderView(String status, String name, String type, String text) {}

    /** One Java method. */
    public record OverloadView(List<ArgumentView> arguments) {
        /** The arguments that have more to say than their name. */
        public List<ArgumentView> documented() {
            return arguments.stream()
                    .filter(argument -> !argument.doc().isEmpty())
                    .toList();
        }
    }

    /**
     * One argument with its Retrofit annotation.
     *
     * @param placeholder what the annotation names, as the inside of a Java literal, null for nothing
     * @param wire name of the parameter in the spec, empty for what is none
     * @param style how it is written into the path, null for the default
     */
    public record ArgumentView(
            String annotation,
            @Nullable String placeholder,
            String type,
            String name,
            String wire,
            List<String> doc,
            @Nullable StyleView style) {
        public boolean isBody() {
            return annotation.equals("Body");
        }

        /** Whether it holds the parameters that may be left out. */
        public boolean isParams() {
            return annotation.equals("Tag");
        }

        public boolean isPath() {
            return annotation.equals("Path");
        }
    }

    /** A style of a path, with the parameter's name as the inside of a Java literal. */
    public record StyleView(String style, String name, boolean explode) {}

    /** What the spec says about the body of a request and no annotation can hold; all names as insides of Java literals. */
    public record BodyView(List<FieldStyleView> fields, List<String> requiredParts) {
        public static final BodyView PLAIN = new BodyView(List.of(), List.of());

        public boolean hasRequiredParts() {
            return !requiredParts.isEmpty();
        }
    }

    /** A property of a form that has another style than the default. */
    public record FieldStyleView(String name, String style) {}

    /** A server that is the operation's own, as insides of Java literals. */
    public record ServerView(String name, String url) {}

    /** One line of the parameter table: its Java name, its place and name on the wire, its type, and in words what else there is to know. */
    public record ParameterView(String name, String wire, String type, String marks, String text) {}

    /** The class that carries the parameters which a call may leave out. */
    public record ParamsView(String name, List<ParamView> params, List<String> doc) {
        public List<ParamView> required() {
            return params.stream().filter(ParamView::required).toList();
        }

        public boolean hasRequired() {
            return !required().isEmpty();
        }

        /** This and the next: arguments of a Java call, or null for none. */
        public @Nullable String requiredSource() {
            return ModelView.literals(
                    params.stream().filter(ParamView::required).map(ParamView::wire));
        }

        public @Nullable String maskedSource() {
            return ModelView.literals(params.stream().filter(ParamView::secret).map(ParamView::wire));
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
     * @param index its place among the parameters
     * @param writer method of {@code RequestEditor} that puts it into the request
     * @param allowReserved whether some characters of the query stay as they are
     */
    public record ParamView(
            String wire,
            String name,
            JavaType type,
            boolean required,
            boolean deprecated,
            boolean secret,
            List<String> doc,
            int index,
            String writer,
            boolean needsAdapter,
            boolean allowReserved) {
        /** Whether the writer takes values of all types. */
        public boolean takesAny() {
            return !needsAdapter;
        }
    }
}
