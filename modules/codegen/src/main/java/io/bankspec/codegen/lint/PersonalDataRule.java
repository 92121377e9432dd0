package io.bankspec.codegen.lint;

import io.bankspec.codegen.lint.Walk.Schema;
import java.util.Set;

/**
 * Personal data carries {@code x-sensitive: true}, else it is printed; what only sounds like it, such as the telephone number
 * of a bank, carries {@code x-sensitive: false}. A name tells, as with secrets.
 */
final class PersonalDataRule implements Rule {
    private static final Set<String> PERSONAL =
            Set.of("birthday", "birthdate", "dob", "email", "phone", "postcode", "street", "username", "zip");

    private static final Set<String> PERSONAL_PAIRS = Set.of("""
            birth date, first name, given name, holder name, house number, last name, middle name, of birth, owner name,
            phone number, post code, postal code, routing number, street address, transit number, user name
            """.strip().split(",\\s"));

    @Override
    public void check(Spec spec, Report report) {
        for (Schema schema : spec.schemas()) {
            Node value = SecretRule.values(spec, spec.schema(schema.node()));
            if (isPersonal(SecretRule.name(schema)) && isOpen(schema.node()) && isOpen(value)) {
                String message = SecretRule.name(schema) + " looks like personal data";
                String remedy = "add `x-sensitive: true`, or `false` where it is nobody's";
                report.add(schema.node(), "personal-data", message, remedy);
            }
            Node mark = schema.node().get("x-sensitive");
            if (mark.isTrue() && value.has("properties")) {
                String message = "x-sensitive on an object, whose own toString would print it";
                report.add(mark, "personal-data", message, "mark its properties");
            }
        }
    }

    private static boolean isOpen(Node schema) {
        boolean isScalar = !schema.has("properties") && !schema.get("type").is("boolean") && !schema.has("enum");
        return isScalar && !schema.has("x-sensitive") && !schema.get("format").is("password");
    }

    static boolean isPersonal(String name) {
        return SecretRule.tells(name, PERSONAL, PERSONAL_PAIRS);
    }
}
