package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;

/**
 * Where two operations are being compared.
 *
 * @param place from our nearest schema that has a name, or from the operation
 * @param route from the operation in any case
 * @param name of the provider's nearest schema, where there is one
 */
record Site(Operation ours, Operation theirs, Place place, Place route, String name) {

    Site at(Place other) {
        return new Site(ours, theirs, other, other, "");
    }

    Site below(String segment) {
        return new Site(ours, theirs, place.below(segment), route.below(segment), name);
    }

    /** In schemas that have names, ours or theirs or both. */
    Site within(String ourName, String theirName) {
        Place anchor = ourName.isEmpty() ? place : Place.of(Element.SCHEMA, ourName);
        return new Site(ours, theirs, anchor, route, theirName.isEmpty() ? name : theirName);
    }
}
