package io.bankspec.codegen.construct;

import java.util.Map;
import java.util.Set;

/**
 * What becomes of a construct in one version of OpenAPI.
 *
 * @param outcomes by place
 * @param messages of the check, where it refuses it
 */
record Found(Map<String, Outcome> outcomes, Set<String> messages) {
    boolean has(Outcome outcome) {
        return outcomes.containsValue(outcome);
    }
}
