package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.RecordedRequest;

/** What a provider was asked, in its order, and when. */
final class Received {
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private int read;

    private record Arrival(RecordedRequest request, String line, long nanos) {}

    void add(RecordedRequest request, long nanos) {
        arrivals.add(new Arrival(request, request.getMethod() + " " + request.getTarget(), nanos));
    }

    /** How many there were until now. */
    int count() {
        return arrivals.size();
    }

    long count(String line) {
        return lines().stream().filter(line::equals).count();
    }

    /** Method and path of every request. */
    List<String> lines() {
        return arrivals.stream().map(Arrival::line).toList();
    }

    /** What was sent with the last such request. */
    String bodyOf(String line) {
        return LoopbackProvider.bodyOf(arrivals.get(lines().lastIndexOf(line)).request);
    }

    /** The time between each request and the one before it. */
    List<Duration> gaps() {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < arrivals.size(); i++)
            gaps.add(Duration.ofNanos(arrivals.get(i).nanos - arrivals.get(i - 1).nanos));
        return gaps;
    }

    /** The first that was not looked at yet. */
    RecordedRequest next() {
        assertThat(arrivals).as("requests").hasSizeGreaterThan(read);
        return arrivals.get(read++).request;
    }

    /** The body of the next one. */
    JsonElement nextJson() {
        return json(next());
    }

    static JsonElement json(RecordedRequest request) {
        return JsonParser.parseString(LoopbackProvider.bodyOf(request));
    }
}
