package io.bankspec.contract.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mend of core, and the place in its source that takes it away again. */
enum Mend {
    REDIRECTS(
            "redirects of writes and to other origins are not followed",
            "internal/transport/Redirects",
            "return there != null && CredentialsInterceptor.sameOrigin(there, request.url());",
            "return location != null;"),
    MISSING_BODY(
            "a declared body that does not come is an exception",
            "internal/operation/AnswerReader",
            "body == null && hasBody",
            "false && hasBody"),
    SILENT_START(
            "a start that is answered without a word is none",
            "internal/flow/OutcomeResolver",
            " && stage != Stage.POLL && answer.status() == 202;",
            " && stage != Stage.POLL;"),
    SILENT_POLL(
            "a poll that is answered without a word has a reason to fail",
            "internal/flow/OutcomeResolver",
            " && stage != Stage.POLL && answer.status() == 202;",
            ";"),
    PAGE_FOR_POLL(
            "a gateway's page in place of a poll is forgiven",
            "internal/flow/OutcomeResolver",
            "failure instanceof DecodeException\n                || isSilent",
            "isSilent"),
    WRITES_ONCE(
            "what may have been done is not sent again",
            "internal/call/Retries",
            "(ofLogins || operation.idempotent())",
            "true"),
    OKHTTP_REPEATS(
            "OkHttp repeats nothing by itself",
            "internal/transport/HttpClients",
            ".retryOnConnectionFailure(false)",
            ".retryOnConnectionFailure(true)"),
    LEFT_CONNECTION(
            "a connection that the server has left is replaced",
            "internal/transport/StaleConnections",
            "if (!isTrusted(",
            "if (false && !isTrusted("),
    LEFT_JUST_NOW(
            "so it is right after another call where nothing is repeated",
            "internal/transport/StaleConnections",
            "attempt.mayBeRepeated() && (last",
            "(last"),
    LOGIN_AGAIN(
            "a login that got no answer is sent again",
            "generated/ClientBuilder",
            "new Retries(retries, random, quota, true)",
            "new Retries(retries, random, quota, false)"),
    REFUSED_LOGIN(
            "a refused login is remembered",
            "internal/auth/RenewingToken",
            "refusal != null && isKnown",
            "false && isKnown"),
    QUOTES(
            "exceptions of OkHttp lose what they quote",
            "internal/operation/Unquoted",
            "return quotesAnywhere(problem) ? copy(problem) : problem;",
            "return problem;"),
    OWNER(
            "a saved flow belongs to its account and server",
            "internal/flow/StateCipher",
            "(context + '\\n' + owner)",
            "context"),
    TELLING_NAMES("logs mask names that give themselves away", "logging/Secrets", "|client[-_]?id", ""),
    FLOW_DEADLINE(
            "a flow ends at its deadline",
            "internal/flow/FlowRun",
            "result.limit(definition.alarm(state, this::expire));",
            ""),
    ALARMS(
            "what has ended leaves no timer",
            "internal/concurrent/StoppingFuture",
            "guarded(() -> limit.cancel(false));",
            ""),
    STOPPED("what has ended stops what is under way", "internal/concurrent/StoppingFuture", "guarded(what);", "");

    private static final Path CORE = Path.of("../core/src/main/java/io/bankspec/core");

    final String promise;
    private final String file;
    private final String with;
    private final String without;

    Mend(String promise, String file, String with, String without) {
        this.promise = promise;
        this.file = file;
        this.with = with;
        this.without = without;
    }

    Path source() {
        return CORE.resolve(file + ".java");
    }

    /** The source as it would be without it. */
    String sourceWithout() throws IOException {
        String source = Files.readString(source());
        int at = source.indexOf(with);
        if (at < 0 || source.indexOf(with, at + 1) >= 0)
            throw new AssertionError(this + " is not once in " + source() + ": " + with);
        return source.substring(0, at) + without + source.substring(at + with.length());
    }
}
