package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares one operation of ours with that of the provider. */
final class OperationDiff {
    private final Comparison comparison;
    private final Document ours;
    private final Document theirs;
    private final Site site;
    private final JsonNode our;
    private final JsonNode their;

    OperationDiff(Comparison comparison, Operation our, Operation their) {
        this.comparison = comparison;
        ours = comparison.ours();
        theirs = comparison.theirs();
        site = new Site(our, their, Place.OPERATION, Place.OPERATION, "");
        this.our = ours.operations().get(our);
        this.their = theirs.operations().get(their);
    }

    void compare(boolean isSamePath) {
        if (!isSamePath) differ(Aspect.PATH, Comparison.name(site.ours()), Comparison.name(site.theirs()));
        if (!site.ours().id().equalsIgnoreCase(site.theirs().id()))
            differ(Aspect.NAME, site.ours().id(), site.theirs().id());
        differ(Aspect.SECURITY, Security.of(ours, our), Security.of(theirs, their));
        differ(Aspect.DEPRECATED, flag(our), flag(their));
        each(
                our,
                Parts.parameters(ours, site.ours(), our),
                Parts.parameters(theirs, site.theirs(), their),
                this::values);
        new BodyDiff(comparison, site, our)
                .requests(ours.resolve(our.path("requestBody")), theirs.resolve(their.path("requestBody")));
        each(our, Parts.responses(ours, our), Parts.responses(theirs, their), this::responses);
    }

    private static String flag(JsonNode operation) {
        return operation.path("deprecated").asBoolean() ? "true" : "";
    }

    private void differ(Aspect aspect, String ourText, String theirText) {
        if (!ourText.equals(theirText))
            comparison.add(new Finding(aspect, Place.OPERATION, ourText, theirText), site, List.of(our));
    }

    private interface Both {
        void compare(Site site, JsonNode ours, JsonNode theirs);
    }

    /** What only one of both has is a finding. */
    private void each(JsonNode owner, Map<Place, JsonNode> ourParts, Map<Place, JsonNode> theirParts, Both both) {
        Set<Place> places = new TreeSet<>(ourParts.keySet());
        places.addAll(theirParts.keySet());
        for (Place place : places) {
            JsonNode ourPart = ourParts.get(place);
            JsonNode theirPart = theirParts.get(place);
            Site at = site.at(place);
            if (ourPart != null && theirPart != null) both.compare(at, ourPart, theirPart);
            else comparison.add(only(place, ourPart, theirPart), at, List.of(owner, our));
        }
    }

    private Finding only(Place place, @Nullable JsonNode ourPart, @Nullable JsonNode theirPart) {
        return ourPart == null
                ? new Finding(Aspect.LACKS, place, "", description(theirs, place, theirPart))
                : new Finding(Aspect.ADDS, place, description(ours, place, ourPart), "");
    }

    private static String description(Document document, Place place, @Nullable JsonNode node) {
        return node == null || place.element() == Element.RESPONSE
                ? ""
                : Value.parameter(document, node).description();
    }

    private void values(Site at, JsonNode ourValue, JsonNode theirValue) {
        new ValueDiff(comparison).compare(at, Value.parameter(ours, ourValue), Value.parameter(theirs, theirValue));
    }

    private void responses(Site at, JsonNode ourResponse, JsonNode theirResponse) {
        String status = at.place().name();
        new BodyDiff(comparison, at, our).responses(status, ourResponse, theirResponse);
        each(
                ourResponse,
                Parts.headers(ours, status, ourResponse),
                Parts.headers(theirs, status, theirResponse),
                this::values);
    }
}
