package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataRuleTest {
    private static final String PROPERTIES = "$.components.schemas.User.properties.";

    @Test
    void personalDataIsMarked() {
        clean().add("properties", "email: {type: string, description: To write to.}")
                .breaks("personal-data", PROPERTIES + "email", "email:");
        clean().add("properties", "dob: {type: integer, format: epoch-seconds, description: Born then.}")
                .breaks("personal-data", PROPERTIES + "dob", "dob:");
        clean().add("properties", "email: {type: string, x-sensitive: true, description: To write to.}")
                .isClean();
    }

    @Test
    void whatOnlySoundsPersonalSaysSo() {
        clean().add("properties", "bankPhone: {type: string, x-sensitive: false, description: Of the bank.}")
                .isClean();
    }

    @Test
    void aSecretIsMaskedAlready() {
        clean().add("properties", "routing_number: {type: string, format: password, description: Of the bank.}")
                .isClean();
    }

    @Test
    void itemsOfAListMayCarryTheMark() {
        clean().add("properties", "phones: {type: array, description: All., items: {type: string}}")
                .breaks("personal-data", PROPERTIES + "phones", "phones:");
        clean().add("properties", "phones: {type: array, description: All., items: {type: string, x-sensitive: true}}")
                .isClean();
    }

    @Test
    void aFlagAboutPersonalDataIsNone() {
        clean().add("properties", "hasEmail: {type: boolean, description: Has one.}")
                .isClean();
    }

    @Test
    void anObjectIsMarkedByItsProperties() {
        String object = "home: {type: object, x-sensitive: true, description: At home.,"
                + " properties: {zip: {type: string, x-sensitive: true, description: Code.}}}";
        clean().add("properties", object).has("personal-data", PROPERTIES + "home['x-sensitive']", "home:");
    }

    @Test
    void aMarkIsTrueOrFalse() {
        clean().add("properties", "email: {type: string, x-sensitive: 'yes', description: To write to.}")
                .breaks("extension", PROPERTIES + "email['x-sensitive']", "email:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "userEmail",
                "phone",
                "phone_number",
                "date_of_birth",
                "dateOfBirth",
                "dob",
                "firstName",
                "last_name",
                "accountHolderName",
                "owner_name",
                "street",
                "street_address",
                "houseNumber",
                "postCode",
                "postal_code",
                "zip",
                "routing_number",
                "transit_number",
                "username",
                "user_name"
            })
    void aNameTellsOfPersonalData(String name) {
        assertThat(PersonalDataRule.isPersonal(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "bankName", "city", "emailConfig", "phoneType", "userId", "number", "holder", "url_email"
            })
    void aNameTellsOfNone(String name) {
        assertThat(PersonalDataRule.isPersonal(name)).isFalse();
    }
}
