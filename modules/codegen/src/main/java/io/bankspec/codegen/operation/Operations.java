package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.ServerUrl;
import io.bankspec.codegen.flow.FlowRules;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.naming.Tags.ApiNames;
import io.bankspec.codegen.operation.Answers.Answer;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.AnswerView;
import io.bankspec.codegen.view.OperationView.BodyView;
import io.bankspec.codegen.view.OperationView.RequestView;
import io.bankspec.codegen.view.OperationView.ServerView;
import io.bankspec.codegen.view.OperationView.TextView;
import io.bankspec.codegen.view.PaginationView;
import io.bankspec.codegen.view.SampleView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the views of one operation: one Java method family for each kind of answer that can be asked for. */
public final class Operations {
    private final OpenAPI api;
    private final Schemas schemas;
    private final Samples samples;
    private final Signatures signatures;
    private final Pagination pagination;
    private final FlowRules flows;

    public Operations(
            OpenAPI api, Schemas schemas, ClassNames classNames, Types types, Pagination pagination, FlowRules flows) {
        this.api = api;
        this.schemas = schemas;
        this.pagination = pagination;
        this.flows = flows;
        this.samples = new Samples(api, schemas, classNames, types);
        this.signatures = new Signatures(api, schemas, classNames, types, samples);
    }

    public List<OperationView> of(SpecOperation declared, ApiNames names) {
        List<OperationView> views = new ArrayList<>();
        Signature signature = signatures.of(declared);
        for (Answer answer : declared.answers().results()) {
            String suffix = views.isEmpty() ? "" : " as " + answer.kind();
            String method = names.methods().unique(Names.member(declared.id() + suffix));
            PaginationView pages = views.isEmpty() ? pagination.of(declared) : null;
            SampleView sample = samples.calls(names.accessor(), method, signature, answer, pages);
            views.add(new OperationView(
                    Texts.literal(declared.id()),
                    method,
                    text(declared.operation(), sample),
                    request(declared, signature),
                    answer(declared, answer, pages),
                    null));
        }
        return views;
    }

    private AnswerView answer(SpecOperation declared, Answer answer, @Nullable PaginationView pages) {
        List<String> bodyless = declared.answers().bodyless();
        Integer challenge = flows.challengeStatus(declared.id());
        return new AnswerView(
                answer.typeArgument(),
                answer.type(),
                Texts.literal(answer.accept()),
                answer.streaming(),
                bodyless.isEmpty() ? null : String.join(" ", bodyless),
                declared.answers().errors(),
                ErrorsInSuccess.property(declared.operation(), api, schemas),
                challenge,
                declared.answers().statuses(challenge),
                declared.answers().headers(),
                pages);
    }

    private static TextView text(Operation operation, SampleView sample) {
        String summary = sentence(operation.getSummary(), operation.getOperationId());
        String description = operation.getDescription();
        return new TextView(
                Texts.literal(Texts.firstSentence(operation.getSummary())),
                Texts.cell(summary).replaceAll("\\.$", ""),
                description == null ? "" : description.strip(),
                Texts.javadoc(summary, description),
                sample,
                Boolean.TRUE.equals(operation.getDeprecated()));
    }

    private RequestView request(SpecOperation declared, Signature signature) {
        Object timeout = declared.extension("x-timeout");
        if (timeout == null) timeout = Extensions.get(api.getExtensions(), "x-timeout");
        Object idempotent = declared.extension("x-idempotent");
        String verb = declared.verb();
        return new RequestView(
                verb.toUpperCase(Locale.ROOT),
                declared.path(),
                Texts.literal(signature.path()),
                signature.hasBody(),
                signature.consumes(),
                signature.multipart(),
                signature.overloads(),
                signature.table(),
                signature.params(),
                security(declared.operation()).stream().map(Texts::literal).toList(),
                idempotent == null ? !verb.equals("post") && !verb.equals("patch") : Boolean.TRUE.equals(idempotent),
                timeout instanceof Number seconds && seconds.intValue() != 0 ? seconds.intValue() : null,
                signature.declared() == null
                        ? BodyView.PLAIN
                        : signature.declared().view(),
                servers(declared.servers()));
    }

    private static List<ServerView> servers(List<Server> servers) {
        List<ServerView> views = new ArrayList<>();
        for (Server server : servers) {
            if (!ServerUrl.isAbsolute(server)) continue;
            String name = ServerUrl.name(server, views.size() + 1);
            views.add(new ServerView(Texts.literal(name), Texts.literal(ServerUrl.of(server))));
        }
        return views;
    }

    private static String sentence(@Nullable String summary, String id) {
        String text = summary == null || summary.isBlank() ? "Operation `" + id + "`" : summary.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private List<String> security(Operation operation) {
        List<SecurityRequirement> alternatives =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        if (alternatives == null) return List.of();
        return alternatives.stream()
                .map(schemes -> schemes.keySet().stream()
                        .filter(scheme -> !isCertificate(scheme))
                        .collect(Collectors.joining(" ")))
                // Without credentials is always possible; with them comes first, wherever the spec lists it.
                .sorted(Comparator.comparing(String::isEmpty))
                .toList();
    }

    /** The program's own OkHttpClient has it, and the client need not ask. */
    private boolean isCertificate(String scheme) {
        SecurityScheme declared = api.getComponents().getSecuritySchemes().get(scheme);
        return declared != null && declared.getType() == SecurityScheme.Type.MUTUALTLS;
    }
}
