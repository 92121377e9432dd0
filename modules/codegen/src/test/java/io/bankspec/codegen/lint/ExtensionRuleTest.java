package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionRuleTest {
    @ParameterizedTest
    @CsvSource({
        "root,      $['x-new']",
        "list,      $.paths['/users'].get['x-new']",
        "paths,     $.paths['x-new']",
        "header,    $.paths['/users'].post.responses['201']['x-new']",
        "schemes,   $.components.securitySchemes['x-new']['x-new']",
        "properties,$.components.schemas.User.properties.age['x-new']"
    })
    void unknownExtensionIsRefusedEverywhere(String place, String path) {
        String line = switch (place) {
            case "schemes" -> "x-new: {type: http, scheme: basic, x-new: 1}";
            case "properties" -> "age: {type: string, description: In words., x-new: 1}";
            default -> "x-new: 1";
        };
        assertThat(clean().add(place, line).violations())
                .filteredOn(violation -> violation.rule().equals("extension"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.path()).isEqualTo(path));
    }

    @Test
    void unknownExtensionIsNamedWithItsLine() {
        SpecText spec = clean().add("list", "x-new: 1");
        spec.breaks("extension", "$.paths['/users'].get['x-new']", "x-new");
        assertThat(spec.violations().get(0).message()).isEqualTo("x-new is not known here");
    }

    @Test
    void remedySaysWhereTheExtensionBelongs() {
        SpecText spec = clean().add("list", "x-prefix: 'Token '");
        spec.breaks("extension", "$.paths['/users'].get['x-prefix']", "x-prefix");
        assertThat(spec.violations().get(0).remedy()).startsWith("x-prefix is on an apiKey scheme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-timeout: ten",
                "x-timeout: 0",
                "x-idempotent: true",
                "x-mfa: {kind: other}",
                "x-mfa: {kind: continue}",
                "x-job: {}",
                "x-mfa: true"
            })
    void operationExtensionHasItsShape(String line) {
        assertThat(rules(clean().add("list", line))).isNotEmpty().containsOnly("extension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: resubmit -> kind: continue",
                "interval: 2 -> interval: 0",
                "interval: 2 -> interval: 2.5",
                "interval: 2 -> settle: 2",
                "state: [login -> says: [login",
                "{in: reports, -> {of: reports,",
                "challenge: Code -> challenge: ''",
                "body: {code: $answer} -> body: $answer",
                "id: $response.body.login.id -> id: login.id",
                "id: $response.body.login.id -> id: $answer",
                "{is: busy, status: 404 -> {is: late, status: 404",
                "{is: busy, status: 404 -> {is: busy, status: '404'",
                "when: {code: [gone]} -> when: {code: gone}",
                "when: {code: [gone]} -> when: {}",
                "prompt: {label: message} -> prompt: {id: message}",
                "types: {T: text, -> types: {T: txt,",
                "types: {T: text, O: options} -> maxLength: text",
                "prompts: errors -> promts: errors"
            })
    void flowExtensionHasItsShape(String change) {
        String[] sides = change.split(" -> ");
        SpecText broken = FlowText.flows().replace(sides[0], sides[1]);
        assertThat(rules(broken)).contains("extension");
    }

    @Test
    void operationExtensionIsAccepted() {
        clean().add("list", "x-timeout: 180").isClean();
    }

    @Test
    void outcomesOfAllFlowsAreOnTheRoot() {
        FlowText.flows().add("root", "x-outcomes: [{is: gone, status: 404}]").isClean();
        FlowText.flows()
                .add("list", "x-outcomes: [{is: gone, status: 404}]")
                .breaks("extension", "$.paths['/users'].get['x-outcomes']", "x-outcomes");
    }

    @Test
    void challengesAreComponents() {
        FlowText.flows().add("root", "x-challenges: {}").breaks("extension", "$['x-challenges']", "x-challenges: {}");
    }

    @Test
    void errorPropertyIsANameOnTheRoot() {
        clean().add("root", "x-error-property: error").isClean();
        clean().add("root", "x-error-property: ''").breaks("extension", "$['x-error-property']", "x-error-property");
        clean().add("root", "x-error-property: {name: error}")
                .breaks("extension", "$['x-error-property']", "x-error-property");
        clean().add("list", "x-error-property: error")
                .breaks("extension", "$.paths['/users'].get['x-error-property']", "x-error-property");
    }

    @Test
    void postMayBeRepeatedOnlyWhenItSaysSo() {
        clean().add("create", "x-idempotent: true").isClean();
        clean().add("create", "x-idempotent: false")
                .breaks("extension", "$.paths['/users'].post['x-idempotent']", "x-idempotent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"style: pages, parameter: page", "style: page", "more: paging.next, style: page, parameter: page"
            })
    void paginationHasItsShape(String keys) {
        assertThat(rules(clean().replace("style: page, parameter: page", keys)))
                .isNotEmpty()
                .containsOnly("extension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: http, scheme: basic, x-prefix: a",
                "type: http, scheme: bearer, x-fixed-password: a",
                "type: apiKey, in: header, name: X-App, x-fixed-password: a",
                "type: apiKey, in: header, name: X-App, x-token: {operation: createUser}"
            })
    void schemeTakesItsOwnExtensionsOnly(String scheme) {
        SpecText spec = clean().add("schemes", "app: {" + scheme + "}").add("list", "security: [{app: []}]");
        assertThat(rules(spec)).contains("extension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: apiKey, in: header, name: X-App, x-prefix: 'Token '",
                "type: http, scheme: basic, x-fixed-password: ''"
            })
    void schemeExtensionIsAccepted(String scheme) {
        clean().add("schemes", "app: {" + scheme + "}")
                .add("list", "security: [{app: []}]")
                .isClean();
    }

    @Test
    void javaNameIsForPropertiesAndParameters() {
        clean().add("properties", "'a[b]': {type: string, description: Odd., x-java-name: ab}")
                .isClean();
        clean().replace("in: query\n", "in: query\n          x-java-name: number\n")
                .isClean();
        clean().replace("description: A person.\n", "description: A person.\n      x-java-name: person\n")
                .breaks("extension", "$.components.schemas.User['x-java-name']", "x-java-name");
    }

    @Test
    void propertyMayHaveTheNameOfAnExtension() {
        clean().add("properties", "x-ray: {type: string, description: Of the bone.}")
                .isClean();
    }

    private static List<String> rules(SpecText spec) {
        return spec.violations().stream().map(Violation::rule).toList();
    }
}
