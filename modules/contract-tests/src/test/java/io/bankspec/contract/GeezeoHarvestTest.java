package io.bankspec.contract;

import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.HarvestsAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refresh: {@code working}, then {@code complete}. */
class GeezeoHarvestTest {
    private static final String STARTED =
            "{'harvests': [{'status': 'working', 'href': 'https://partner.example/api/v2/users/c-1/harvest'}]}";

    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private MfaFlow<HarvestsAnswer> flow() {
        return provider.serve(GeezeoClient.builder())
                .apiKey("canary-key")
                .build()
                .jobs()
                .createHarvest("c-1");
    }

    private static String status(String status) {
        return "{'harvests': [{'status': '" + status + "'}]}";
    }

    @Test
    void aHarvestIsPolledUntilItIsComplete() {
        provider.answers(201, STARTED)
                .answers(200, status("working"))
                .answers(200, status("working"))
                .answers(200, status("complete"));
        assertThat(completed(flow().start()).getHarvests())
                .singleElement()
                .satisfies(harvest -> assertThat(harvest.getStatus().value()).isEqualTo("complete"));
        RecordedRequest start = provider.received.next();
        assertThat(start.getMethod() + " " + start.getTarget()).isEqualTo("POST /users/c-1/harvest");
        assertThat(start.getHeaders().get("Content-Length")).isEqualTo("0");
        RecordedRequest poll = provider.received.next();
        assertThat(poll.getMethod() + " " + poll.getTarget()).isEqualTo("GET /users/c-1/harvest");
        assertThat(provider.time.waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'response': {'message': 'Harvest complete'}}",
                "{'response': 'Harvest complete'}",
                "{'harvests': []}",
                "{'harvests': [{'status': 'complete'}]}"
            })
    void theAnswerOfTheStartIsNotTheEnd(String started) {
        provider.answers(201, started).answers(200, status("working")).answers(200, status("complete"));
        completed(flow().start());
    }

    @Test
    void anUnknownStatusIsPolledOnAndNamed() {
        provider.answers(201, STARTED).answers(200, status("paused")).answers(200, status("paused"));
        List<String> states = new ArrayList<>();
        MfaFlow<HarvestsAnswer> flow =
                flow().withLimits(MfaLimits.DEFAULT.withPolls(2)).onProgress(states::add);
        assertThat(failed(MfaReason.LIMIT_REACHED, flow.start()).problem()).endsWith("paused");
        assertThat(states).containsExactly("paused");
    }

    @Test
    void aHarvestThatNeverEndsIsGivenUpAtTheDeadline() {
        provider.answers(201, STARTED).answers(200, status("working"));
        assertThat(failed(
                                MfaReason.TIMEOUT,
                                flow().withDeadline(Duration.ofSeconds(10)).start())
                        .problem())
                .endsWith("working");
    }

    @ParameterizedTest
    @CsvSource({"401, REQUEST_REFUSED", "404, REQUEST_REFUSED", "500, UNAVAILABLE", "503, UNAVAILABLE"})
    void anErrorOfTheStartIsReported(int status, MfaReason reason) {
        provider.answers(status, "<html>unprintable</html>");
        failed(reason, flow().start());
    }

    /** While one runs another starts no second one, but it may have ended since. */
    @Test
    void aStartThatGotNoAnswerIsNotRepeated() {
        provider.breaks();
        GeezeoClient geezeo = provider.serve(GeezeoClient.builder())
                .retries(RetryPolicy.DEFAULT)
                .apiKey("canary-key")
                .build();
        failed(MfaReason.UNAVAILABLE, geezeo.jobs().createHarvest("c-1").start());
    }

    @ParameterizedTest
    @CsvSource({"401, REQUEST_REFUSED", "404, REQUEST_REFUSED"})
    void anErrorOfAPollEndsTheFlow(int status, MfaReason reason) {
        provider.answers(201, STARTED).answers(status, "");
        failed(reason, flow().start());
    }

    @Test
    void twoFailedPollsAreForgivenThreeAreAnOutage() {
        provider.answers(201, STARTED).answers(503, "").breaks().answers(200, status("complete"));
        completed(flow().start());
        provider.answers(201, STARTED).breaks().answers(502, "").answers(503, "");
        failed(MfaReason.UNAVAILABLE, flow().start());
    }

    @Test
    void anErrorInPlaceOfTheStateEndsTheFlow() {
        provider.answers(201, STARTED).answers(200, "{'error': {'message': 'unprintable'}}");
        failed(MfaReason.FAILED, flow().start());
    }
}
