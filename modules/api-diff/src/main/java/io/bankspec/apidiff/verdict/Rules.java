package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.document.ApiDocument;
import io.bankspec.apidiff.document.Change;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Kind;
import io.bankspec.apidiff.document.Place;
import io.bankspec.apidiff.document.Trait;
import io.bankspec.apidiff.document.Traits;
import io.bankspec.apidiff.document.Use;
import io.bankspec.apidiff.proof.Break;
import java.util.EnumSet;
import java.util.Map;

/** What each kind of change means for callers of a client, who call what they called before. */
final class Rules {
    private static final String PRESENCE = "there is no telling absent from null any more";

    private final ApiDocument old;

    /** @param old the document as it was: what a change means depends on what else was said of its place */
    Rules(ApiDocument old) {
        this.old = old;
    }

    Verdict of(Change change) {
        boolean sent = change.isUsedIn(Use.REQUEST);
        boolean received = change.isUsedIn(Use.RESPONSE);
        boolean isProperty = !change.place().path().isEmpty();
        return switch (change.kind()) {
            case VERSION_CHANGED, DESCRIPTION_CHANGED, EXAMPLE_CHANGED, PARAMETER_RENAMED -> Verdict.text();

            case SERVER_ADDED, SECURITY_SCHEME_ADDED, SCHEMA_ADDED, FLOW_ADDED, RESPONSE_HEADER_ADDED ->
                Verdict.compatible("");
            case OPERATION_ADDED -> Verdict.compatible("a class of your own that implements the interface lacks it");
            case SERVER_CHANGED -> Verdict.compatible("calls go elsewhere");
            case SERVER_REMOVED, SECURITY_SCHEME_REMOVED, FLOW_REMOVED -> Verdict.gone("");
            case SECURITY_SCHEME_CHANGED -> Verdict.atTheServer("credentials are given or sent in another way");

            case OPERATION_REMOVED, OPERATION_RENAMED, TAG_CHANGED, JAVA_NAME_CHANGED -> Verdict.gone("");
            case OPERATION_MOVED ->
                Verdict.breaking(Break.REQUEST, "clients that are not made anew ask at the old place, and get 404");
            case SECURITY_CHANGED -> Verdict.atTheServer("other credentials are asked for");
            case FLOW_CHANGED -> Verdict.compatible("flows take another course, also those that were saved before");
            case PAGINATION_CHANGED -> Verdict.gone("");

            case PARAMETER_ADDED ->
                change.isRequired() ? Verdict.gone("callers have to give it") : Verdict.compatible("");
            case PARAMETER_REMOVED, REQUEST_BODY_ADDED, REQUEST_BODY_REMOVED, REQUEST_MEDIA_TYPE_REMOVED ->
                Verdict.gone("");
            case REQUEST_MEDIA_TYPE_ADDED, RESPONSE_MEDIA_TYPE_ADDED, RESPONSE_MEDIA_TYPE_REMOVED ->
                Verdict.compatible("");
            case STYLE_CHANGED -> Verdict.atTheServer("values are written in another way");
            case RESPONSE_ADDED -> Verdict.compatible("an exception may have more to say");
            case RESPONSE_REMOVED, RESPONSE_HEADER_REMOVED -> Verdict.compatible("what was read there is not there");

            case SCHEMA_REMOVED, SCHEMA_RENAMED, PROPERTY_REMOVED -> Verdict.gone("");
            case PROPERTY_RENAMED -> renamed(change);
            case PROPERTY_ADDED -> change.isRequired() ? required(sent) : Verdict.compatible("");
            case TYPE_CHANGED ->
                JavaTypes.differ(change.before(), change.after())
                        ? Verdict.gone("")
                        : Verdict.atTheServer("the same in Java, but not at the provider");
            case BECAME_REQUIRED -> becameRequired(change, sent, isProperty);
            case BECAME_OPTIONAL -> becameOptional(change, received, isProperty);
            case BECAME_NULLABLE -> mayBeNull(received, isProperty && wasThere(change));
            case NO_LONGER_NULLABLE -> noLongerNullable(change, sent, isProperty);
            case ENUM_VALUE_ADDED -> Verdict.compatible("callers of before come to the default of their switch");
            case ENUM_VALUE_REMOVED, UNION_MEMBER_REMOVED -> Verdict.gone("");
            case UNION_MEMBER_ADDED -> Verdict.compatible("none of the members that callers know");
            case COMPOSITION_CHANGED -> Verdict.compatible("");
            case LIMIT_TIGHTENED -> sent ? Verdict.atTheServer("what was right is refused") : Verdict.compatible("");
            case DEFAULT_CHANGED -> Verdict.atTheServer("left out, it means something else");
            case LIMIT_LOOSENED, DIRECTION_CHANGED, SECRECY_CHANGED, EXTENSION_CHANGED, OTHER_CHANGED ->
                Verdict.compatible("");
            case DEPRECATED, NO_LONGER_DEPRECATED -> Verdict.compatible("");
        };
    }

    private Verdict becameRequired(Change change, boolean sent, boolean isProperty) {
        if (change.place().element() == Element.PARAMETER) return Verdict.gone("callers have to give it");
        if (!isProperty) return sent ? Verdict.atTheServer("a call without a body is refused") : Verdict.compatible("");
        boolean hadPresence =
                isCollection(change) && !traits(change, change.place()).has(Trait.NULLABLE);
        if (!hadPresence) return required(sent);
        return new Verdict(Level.BREAKING, EnumSet.of(Break.SOURCE, Break.CLASSES, Break.BUILD), PRESENCE);
    }

    private Verdict noLongerNullable(Change change, boolean sent, boolean isProperty) {
        boolean staysOptional =
                isCollection(change) && !traits(change, change.place()).has(Trait.REQUIRED);
        if (isProperty && !staysOptional) return Verdict.gone(PRESENCE);
        return sent ? Verdict.atTheServer("null is refused") : Verdict.compatible("");
    }

    private static Verdict required(boolean sent) {
        return sent
                ? Verdict.breaking(Break.BUILD, "build() fails without it")
                : Verdict.compatibleButFor(Break.BUILD, "tests that build such an answer have to set it");
    }

    private Verdict becameOptional(Change change, boolean received, boolean isProperty) {
        if (change.place().element() == Element.PARAMETER) return Verdict.gone("it moves to the optional ones");
        return mayBeNull(received, isProperty && wasThere(change));
    }

    /** Required and not null, so that its getter never answered null; a collection's never does. */
    private boolean wasThere(Change change) {
        Traits traits = traits(change, change.place());
        boolean isNullable = traits.has(Trait.NULLABLE) && change.kind() != Kind.BECAME_NULLABLE;
        return traits.has(Trait.REQUIRED) && !isNullable && !isCollection(change);
    }

    private boolean isCollection(Change change) {
        return traits(change, change.place()).get(Trait.TYPE).matches("(list|map) of .*");
    }

    private Verdict renamed(Change change) {
        Traits traits = traits(change, change.place().renamed(change.before()));
        if (!traits.has(Trait.REQUIRED)) return Verdict.gone("");
        return new Verdict(Level.BREAKING, EnumSet.of(Break.SOURCE, Break.CLASSES, Break.BUILD), "");
    }

    private static Verdict mayBeNull(boolean received, boolean isNews) {
        if (!isNews) return Verdict.compatible("");
        return received
                ? Verdict.breaking(Break.NULL, "a getter may answer null")
                : Verdict.compatibleButFor(Break.NULL, "a getter of what the caller itself has built may answer null");
    }

    private Traits traits(Change change, Place place) {
        Map<Place, Traits> facts =
                place.schema().isEmpty() && !change.operations().isEmpty()
                        ? old.of(change.operations().get(0))
                        : old.shared();
        return facts.getOrDefault(place, new Traits());
    }
}
