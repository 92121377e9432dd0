package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares the bodies of one operation, each in all its media types. */
final class BodyDiff {
    private final Comparison comparison;
    private final Site site;
    private final JsonNode operation;

    BodyDiff(Comparison comparison, Site site, JsonNode operation) {
        this.comparison = comparison;
        this.site = site;
        this.operation = operation;
    }

    void requests(JsonNode ours, JsonNode theirs) {
        Aspect aspect = ours.isMissingNode() ? Aspect.LACKS : theirs.isMissingNode() ? Aspect.ADDS : Aspect.REQUIRED;
        String our = required(ours);
        String their = required(theirs);
        if (ours.isMissingNode() != theirs.isMissingNode() || !our.equals(their)) {
            Finding finding = new Finding(aspect, Place.REQUEST_BODY, our, their);
            comparison.add(finding, site.at(Place.REQUEST_BODY), List.of(ours, operation));
        }
        if (ours.isMissingNode() || theirs.isMissingNode()) return;
        contents(ours, theirs, name -> Place.of(Element.REQUEST_MEDIA_TYPE, name));
    }

    private static String required(JsonNode body) {
        return body.path("required").asBoolean() ? "required" : "";
    }

    void responses(String status, JsonNode ours, JsonNode theirs) {
        contents(ours, theirs, name -> Place.of(Element.RESPONSE_MEDIA_TYPE, status, name));
    }

    private void contents(JsonNode ours, JsonNode theirs, Function<String, Place> place) {
        Map<String, JsonNode> our = Document.content(ours);
        Map<String, JsonNode> their = Document.content(theirs);
        MediaTypes types = new MediaTypes(our.keySet(), their.keySet());
        types.onlyTheirs().forEach(name -> only(Aspect.LACKS, place.apply(name), ours));
        types.onlyOurs().forEach(name -> only(Aspect.ADDS, place.apply(name), ours));
        types.pairs()
                .forEach((name, other) -> new ValueDiff(comparison)
                        .compare(
                                site.at(place.apply(name)),
                                Value.of(new Shape(
                                        comparison.ours(), our.get(name).path("schema"))),
                                Value.of(new Shape(
                                        comparison.theirs(), their.get(other).path("schema")))));
    }

    private void only(Aspect aspect, Place place, JsonNode body) {
        comparison.add(new Finding(aspect, place, "", ""), site.at(place), List.of(body, operation));
    }
}
