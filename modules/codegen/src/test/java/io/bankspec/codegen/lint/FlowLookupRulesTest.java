package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.FlowText.flows;

import org.junit.jupiter.api.Test;

class FlowLookupRulesTest {
    private static final String LOOKUP = "$.paths['/logins/{bank}'].post['x-mfa'].lookup";

    @Test
    void aLookupThatLeadsSomewhereIsClean() {
        flows().isClean();
    }

    @Test
    void theOperationListsPageByPage() {
        flows().replace("operation: listLogins", "operation: readLogin")
                .has("flow-lookup", LOOKUP + ".operation", "operation: readLogin");
        flows().replace("operation: listLogins", "operation: listNothing")
                .breaks("flow-lookup", LOOKUP + ".operation", "operation: listNothing");
    }

    @Test
    void anItemIsToldByItsProperties() {
        flows().replace("where: {id: $request", "where: {key: $request")
                .breaks("flow-lookup", LOOKUP + ".where.key", "where: {key");
        flows().replace("where: {id: $request.path.bank}", "where: {id: $request.path.other}")
                .breaks("flow-value", LOOKUP + ".where.id", "where: {id");
    }

    @Test
    void anItemStandsForAPropertyOfTheAnswer() {
        flows().replace("as: login}", "as: logins}").breaks("flow-lookup", LOOKUP + ".as", "as: logins");
    }

    @Test
    void whatTheListNeedsHasAValue() {
        flows().replace(
                        "- {name: page, in: query, description: A page.,",
                        "- {name: page, in: query, required: true, description: A page.,")
                .breaks("flow-argument", LOOKUP, "lookup: {operation");
    }
}
