package io.bankspec.contract.simulation;

/**
 * What a story is about: what goes wrong at which stage of which flow.
 *
 * @param requests how many there are at that stage when nothing goes wrong
 */
record Cell(Scenario scenario, Stage stage, Fault fault, int requests) {
    /** In the table: several scenarios of a flow may end alike. */
    String row() {
        return "%s.%s | %s | %s".formatted(scenario.provider(), scenario.calls().start(), stage, scenario.ending());
    }

    String place() {
        return row() + " | " + fault;
    }

    @Override
    public String toString() {
        return scenario.name() + ' ' + stage + ' ' + fault;
    }
}
