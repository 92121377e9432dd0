package io.bankspec.apidiff.document;

import java.util.List;

/** Changes of schemas: what programs send, what they receive, and what goes both ways. */
final class SchemaEdits {
    private static final String ACCOUNT = " (listAccounts <, createAccount <, getAccount <)";
    private static final String KIND =
            " (listAccounts >, listAccounts <, createAccount >, createAccount <, getAccount <)";
    private static final String BALANCE = "        balance: {type: number, description: In euros.}\n";
    private static final String CURRENCY =
            "        currency: {type: string, description: Three letters., pattern: '[A-Z]{3}'}\n";

    static final List<Edit> ALL = List.of(
            Edit.of(
                    "field of a response added",
                    BALANCE,
                    BALANCE + "        iban: {type: string, description: The IBAN.}\n",
                    "PROPERTY_ADDED Account.iban" + ACCOUNT + ": -> optional string"),
            Edit.of(
                            "field of a response removed",
                            BALANCE,
                            "",
                            "PROPERTY_REMOVED Account.balance" + ACCOUNT + ": required number ->")
                    .and("required: [id, balance]", "required: [id]")
                    .thatBreaks(),
            Edit.of(
                            "optional field of a response removed",
                            "        number: {type: string, description: The number of the account., x-sensitive: true}\n",
                            "",
                            "PROPERTY_REMOVED Account.number" + ACCOUNT + ": optional string ->")
                    .thatBreaks()
                    .otherwiseBecause("what was optional may have been missing all along"),
            Edit.of(
                            "field of a response renamed",
                            BALANCE,
                            BALANCE.replace("balance", "amount"),
                            "PROPERTY_RENAMED Account.amount" + ACCOUNT + ": balance -> amount")
                    .and("required: [id, balance]", "required: [id, amount]")
                    .thatBreaks(),
            Edit.of(
                            "field of a response retyped",
                            BALANCE,
                            BALANCE.replace("number", "string, format: decimal"),
                            "TYPE_CHANGED Account.balance" + ACCOUNT + ": number -> string decimal")
                    .thatBreaks(),
            Edit.of(
                    "field of a response became required",
                    "required: [id, balance]",
                    "required: [id, balance, number]",
                    "BECAME_REQUIRED Account.number" + ACCOUNT + ": -> true"),
            Edit.of(
                            "field of a response became optional",
                            "required: [id, balance]",
                            "required: [id]",
                            "BECAME_OPTIONAL Account.balance" + ACCOUNT + ": true ->")
                    .thatBreaks(),
            Edit.of(
                            "field of a response became nullable",
                            "description: In euros.}",
                            "description: In euros., nullable: true}",
                            "BECAME_NULLABLE Account.balance" + ACCOUNT + ": -> true")
                    .thatBreaks()
                    .otherwiseBecause("it takes null for one value more, and this one for harmless"),
            Edit.of(
                    "field of a response no longer nullable",
                    "it was opened., nullable: true}",
                    "it was opened.}",
                    "NO_LONGER_NULLABLE Account.opened" + ACCOUNT + ": true ->"),
            Edit.of(
                    "field within a field added",
                    "        holder: {",
                    "            weekly: {type: number, description: In a week.}\n        holder: {",
                    "PROPERTY_ADDED Account.limits.weekly" + ACCOUNT + ": -> optional number"),
            Edit.of(
                            "values of a map retyped",
                            "additionalProperties: {type: string}",
                            "additionalProperties: {type: integer}",
                            "TYPE_CHANGED Account.notes" + ACCOUNT + ": map of string -> map of integer")
                    .thatBreaks(),
            Edit.of(
                            "value of an enumeration added, both ways",
                            "[checking, savings]",
                            "[checking, savings, loan]",
                            "ENUM_VALUE_ADDED Kind" + KIND + ": -> loan")
                    .thatBreaks(),
            Edit.of(
                            "value of an enumeration removed, both ways",
                            "[checking, savings]",
                            "[checking]",
                            "ENUM_VALUE_REMOVED Kind" + KIND + ": savings ->")
                    .thatBreaks(),
            Edit.of(
                            "value of an enumeration of responses added",
                            "enum: [open, closed]",
                            "enum: [open, closed, frozen]",
                            "ENUM_VALUE_ADDED Account.state" + ACCOUNT + ": -> frozen")
                    .thatBreaks(),
            Edit.of(
                    "value of an enumeration of responses removed",
                    "enum: [open, closed]",
                    "enum: [open]",
                    "ENUM_VALUE_REMOVED Account.state" + ACCOUNT + ": closed ->"),
            Edit.of(
                            "enumeration became text",
                            ", enum: [open, closed]",
                            "",
                            "TYPE_CHANGED Account.state" + ACCOUNT + ": enumeration of string -> string")
                    .thatBreaks()
                    .otherwiseBecause("it compares the values of enumerations that both have"),
            Edit.of(
                    "field of a request added",
                    CURRENCY,
                    CURRENCY + "        iban: {type: string, description: The IBAN.}\n",
                    "PROPERTY_ADDED NewAccount.iban (createAccount >): -> optional string"),
            Edit.of(
                            "required field of a request added",
                            CURRENCY,
                            CURRENCY + "        iban: {type: string, description: The IBAN.}\n",
                            "PROPERTY_ADDED NewAccount.iban (createAccount >): -> required string")
                    .and("required: [name]", "required: [name, iban]")
                    .thatBreaks(),
            Edit.of(
                            "field of a request removed",
                            CURRENCY,
                            "",
                            "PROPERTY_REMOVED NewAccount.currency (createAccount >): optional string ->")
                    .thatBreaks()
                    .otherwiseBecause("it trusts servers to ignore what they do not know"),
            Edit.of(
                            "field of a request became required",
                            "required: [name]",
                            "required: [name, currency]",
                            "BECAME_REQUIRED NewAccount.currency (createAccount >): -> true")
                    .thatBreaks(),
            Edit.of(
                    "field of a request became optional",
                    "      required: [name]\n",
                    "",
                    "BECAME_OPTIONAL NewAccount.name (createAccount >): true ->"),
            Edit.of(
                            "limit of a field tightened",
                            "maxLength: 40",
                            "maxLength: 30",
                            "LIMIT_TIGHTENED NewAccount.name (createAccount >): maxLength 40 -> maxLength 30")
                    .thatBreaks(),
            Edit.of(
                            "limit of a field removed",
                            ", pattern: '[A-Z]{3}'",
                            "",
                            "LIMIT_LOOSENED NewAccount.currency (createAccount >): pattern [A-Z]{3} ->")
                    .otherwiseBecause("it takes any change of a pattern for a break"),
            Edit.of(
                    "direction changed",
                    ", writeOnly: true",
                    "",
                    "DIRECTION_CHANGED NewAccount.pin (createAccount >): writeOnly ->"),
            Edit.of(
                            "secret no more",
                            "format: password, ",
                            "",
                            "SECRECY_CHANGED NewAccount.pin (createAccount >): secret ->")
                    .otherwiseBecause("to it a format is a type"),
            Edit.of(
                    "Java name changed",
                    "x-java-name: linkId",
                    "x-java-name: id",
                    "JAVA_NAME_CHANGED Link.linkId (createLink <): linkId -> id"),
            Edit.of(
                    "schema added",
                    "    Error:\n",
                    "    Branch: {type: object, description: A branch.}\n    Error:\n",
                    "SCHEMA_ADDED Branch: -> object"),
            Edit.of(
                            "schema removed",
                            "    Company:\n      type: object\n      description: A company.\n      required: [register]\n      properties:\n"
                                    + "        register: {type: string, description: Where it is known.}\n",
                            "",
                            "SCHEMA_REMOVED Company" + ACCOUNT + ": object ->",
                            "UNION_MEMBER_REMOVED Holder" + ACCOUNT + ": Company ->")
                    .and("        - {$ref: '#/components/schemas/Company'}\n", ""),
            Edit.of(
                            "schema renamed",
                            "    Company:\n",
                            "    Firm:\n",
                            "SCHEMA_RENAMED Firm" + ACCOUNT + ": Company -> Firm")
                    .and("schemas/Company", "schemas/Firm")
                    .otherwiseBecause("it tells the members of a union by their names"),
            Edit.of(
                            "member of a union added",
                            "        - {$ref: '#/components/schemas/Company'}\n",
                            "        - {$ref: '#/components/schemas/Company'}\n        - {$ref: '#/components/schemas/NewLink'}\n",
                            "UNION_MEMBER_ADDED Holder" + ACCOUNT + ": -> NewLink")
                    .thatBreaks(),
            Edit.of(
                            "composition changed",
                            "        - {$ref: '#/components/schemas/NewLink'}\n        - type: object",
                            "        - type: object",
                            "COMPOSITION_CHANGED Link (createLink <): NewLink ->")
                    .thatBreaks()
                    .otherwiseBecause("it finds only the property missing, which was optional"),
            Edit.of(
                    "part of a composition changed",
                    "bank: {type: string, description: The bank.}",
                    "bank: {type: string, description: The bank., deprecated: true}",
                    "DEPRECATED NewLink.bank (createLink >, createLink <): -> true"),
            Edit.of(
                    "closed",
                    "      description: What went wrong.\n",
                    "      description: What went wrong.\n      additionalProperties: false\n",
                    "OTHER_CHANGED Error (listAccounts <, getAccount <): -> additionalProperties false"),
            Edit.of(
                    "description only",
                    "description: In euros.",
                    "description: In cents.",
                    "DESCRIPTION_CHANGED Account.balance" + ACCOUNT + ": In euros. -> In cents."),
            Edit.of(
                    "example only",
                    "example: Holidays",
                    "example: Car",
                    "EXAMPLE_CHANGED NewAccount.name (createAccount >): Holidays -> Car"));

    private SchemaEdits() {}
}
