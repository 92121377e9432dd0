package io.bankspec.apidiff.document;

import java.util.List;

/** Changes of the document itself, of operations, and of what they have besides schemas. */
final class OperationEdits {
    private static final String DELETE = """
                delete:
                  tags: [Accounts]
                  operationId: deleteAccount
                  summary: No account any more
                  responses:
                    '204': {description: It is gone.}
            """;
    private static final String OF_KIND =
            "        - {name: kind, in: query, description: The kind., schema: {$ref: '#/components/schemas/Kind'}}\n";
    private static final String CREATED =
            "          application/json: {schema: {$ref: '#/components/schemas/NewAccount'}}\n";
    private static final String LISTED =
            "            application/json: {schema: {$ref: '#/components/schemas/Accounts'}}\n";
    private static final String TOTAL = """
                      headers:
                        X-Total: {description: How many there are., schema: {type: integer}}
            """;

    static final List<Edit> ALL = List.of(
            Edit.of("version", "version: 1.0.0", "version: 1.1.0", "VERSION_CHANGED document: 1.0.0 -> 1.1.0"),
            Edit.of(
                    "server added",
                    "x-name: production}\n",
                    "x-name: production}\n  - {url: 'https://test.example', x-name: test}\n",
                    "SERVER_ADDED server test: -> https://test.example"),
            Edit.of(
                            "server changed",
                            "https://bank.example",
                            "https://api.bank.example",
                            "SERVER_CHANGED server production: https://bank.example -> https://api.bank.example")
                    .thatBreaks()
                    .otherwiseBecause("it does not look at servers"),
            Edit.of(
                            "server removed",
                            "servers:\n  - {url: 'https://bank.example', x-name: production}\n",
                            "",
                            "SERVER_REMOVED server production: https://bank.example ->")
                    .thatBreaks()
                    .otherwiseBecause("it does not look at servers"),
            Edit.of(
                    "security scheme added",
                    "    token: {",
                    "    basic: {type: http, scheme: basic}\n    token: {",
                    "SECURITY_SCHEME_ADDED security scheme basic: ->"),
            Edit.of(
                    "security scheme removed",
                    "    token: {type: http, scheme: bearer}\n",
                    "",
                    "SECURITY_SCHEME_REMOVED security scheme token: ->"),
            Edit.of(
                            "security scheme changed",
                            "name: X-Key}",
                            "name: X-Api-Key}",
                            "SECURITY_SCHEME_CHANGED security scheme key: name X-Key -> name X-Api-Key")
                    .thatBreaks(),
            Edit.of(
                            "security changed",
                            "operationId: createAccount\n",
                            "operationId: createAccount\n      security: [{key: [], token: []}]\n",
                            "SECURITY_CHANGED operation (createAccount): key -> key and token")
                    .thatBreaks(),
            Edit.of(
                            "security of all changed",
                            "security:\n  - key: []\n",
                            "security:\n  - token: []\n",
                            "SECURITY_CHANGED operation (listAccounts, createAccount, deleteAccount, getAccount, createLink): key -> token")
                    .thatBreaks(),
            Edit.of(
                    "operation added",
                    "  /links:\n",
                    "  /links:\n    get: {operationId: listLinks, responses: {'204': {description: None.}}}\n",
                    "OPERATION_ADDED operation (listLinks): -> GET /links"),
            Edit.of(
                            "operation removed",
                            DELETE,
                            "",
                            "OPERATION_REMOVED operation (deleteAccount): DELETE /accounts/{accountId} ->")
                    .thatBreaks(),
            Edit.of(
                            "path renamed",
                            "  /links:\n",
                            "  /connections:\n",
                            "OPERATION_MOVED operation (createLink): POST /links -> POST /connections")
                    .thatBreaks(),
            Edit.of(
                    "operationId changed",
                    "operationId: createLink\n",
                    "operationId: addLink\n",
                    "OPERATION_RENAMED operation (addLink): createLink -> addLink"),
            Edit.of(
                    "tag changed",
                    "tags: [Links]\n      operationId",
                    "tags: [Accounts]\n      operationId",
                    "TAG_CHANGED operation (createLink): Links -> Accounts"),
            Edit.of(
                    "deprecated",
                    "operationId: createLink\n",
                    "operationId: createLink\n      deprecated: true\n",
                    "DEPRECATED operation (createLink): -> true"),
            Edit.of(
                    "flow changed",
                    "{kind: poll, answer: answerLink, poll: getLink}",
                    "{kind: continue, answer: answerLink}",
                    "FLOW_CHANGED operation (createLink): kind=poll, poll=getLink -> kind=continue"),
            Edit.of(
                    "flow removed",
                    "      x-mfa: {kind: poll, answer: answerLink, poll: getLink}\n",
                    "",
                    "FLOW_REMOVED operation (createLink): answer=answerLink, kind=poll, poll=getLink ->"),
            Edit.of(
                    "flow added",
                    "operationId: createAccount\n",
                    "operationId: createAccount\n      x-job: {poll: getAccount}\n",
                    "FLOW_ADDED operation (createAccount): -> poll=getAccount"),
            Edit.of(
                    "outcome changed",
                    "status: 429",
                    "status: 423",
                    "FLOW_CHANGED document: x-outcomes [0].status=429 -> x-outcomes [0].status=423"),
            Edit.of(
                    "pagination changed",
                    "totalPages: pages",
                    "more: more",
                    "PAGINATION_CHANGED operation (listAccounts): totalPages=pages -> more=more"),
            Edit.of(
                    "extension changed",
                    "x-timeout: 60",
                    "x-timeout: 90",
                    "EXTENSION_CHANGED operation (listAccounts): -> x-timeout 90",
                    "EXTENSION_CHANGED operation (listAccounts): x-timeout 60 ->"),
            Edit.of(
                    "summary only",
                    "summary: A link",
                    "summary: A new link",
                    "DESCRIPTION_CHANGED operation (createLink): A link -> A new link"),
            Edit.of(
                    "optional parameter added",
                    OF_KIND,
                    OF_KIND + "        - {name: q, in: query, description: Words., schema: {type: string}}\n",
                    "PARAMETER_ADDED query parameter q (listAccounts >): -> optional string"),
            Edit.of(
                            "required parameter added",
                            OF_KIND,
                            OF_KIND
                                    + "        - {name: q, in: query, required: true, description: Words., schema: {type: string}}\n",
                            "PARAMETER_ADDED query parameter q (listAccounts >): -> required string")
                    .thatBreaks(),
            Edit.of(
                            "parameter removed",
                            OF_KIND,
                            "",
                            "PARAMETER_REMOVED query parameter kind (listAccounts >): optional Kind ->")
                    .thatBreaks(),
            Edit.of(
                            "parameter renamed",
                            "name: kind, in: query",
                            "name: type, in: query",
                            "PARAMETER_RENAMED query parameter type (listAccounts >): kind -> type")
                    .thatBreaks(),
            Edit.of(
                            "path parameter renamed",
                            "  /accounts/{accountId}:\n",
                            "  /accounts/{id}:\n",
                            "PARAMETER_RENAMED path parameter id (deleteAccount >, getAccount >): accountId -> id")
                    .and("name: accountId", "name: id"),
            Edit.of(
                            "parameter became required",
                            "name: kind, in: query,",
                            "name: kind, in: query, required: true,",
                            "BECAME_REQUIRED query parameter kind (listAccounts >): -> true")
                    .thatBreaks(),
            Edit.of(
                    "parameter became optional",
                    "in: header, required: true,",
                    "in: header,",
                    "BECAME_OPTIONAL header parameter X-Trace (listAccounts >): true ->"),
            Edit.of(
                    "default changed",
                    "default: 1,",
                    "default: 0,",
                    "DEFAULT_CHANGED query parameter page (listAccounts >): 1 -> 0"),
            Edit.of(
                            "parameter retyped",
                            "{type: integer, format: int32, default: 1, maximum: 100}",
                            "{type: string, default: 1, maximum: 100}",
                            "TYPE_CHANGED query parameter page (listAccounts >): integer int32 -> string")
                    .thatBreaks(),
            Edit.of(
                            "limit of a parameter tightened",
                            "maxLength: 36",
                            "maxLength: 32",
                            "LIMIT_TIGHTENED header parameter X-Trace (listAccounts >): maxLength 36 -> maxLength 32")
                    .thatBreaks(),
            Edit.of(
                    "limit of a parameter loosened",
                    "maximum: 100",
                    "maximum: 500",
                    "LIMIT_LOOSENED query parameter page (listAccounts >): maximum 100 -> maximum 500"),
            Edit.of(
                    "value of a parameter added",
                    "[name, balance]",
                    "[name, balance, kind]",
                    "ENUM_VALUE_ADDED query parameter sort (listAccounts >): -> kind"),
            Edit.of(
                            "value of a parameter removed",
                            "[name, balance]",
                            "[name]",
                            "ENUM_VALUE_REMOVED query parameter sort (listAccounts >): balance ->")
                    .thatBreaks(),
            Edit.of(
                            "style changed",
                            "name: kind, in: query,",
                            "name: kind, in: query, explode: false,",
                            "STYLE_CHANGED query parameter kind (listAccounts >): -> explode false")
                    .thatBreaks(),
            Edit.of(
                            "request body added",
                            "operationId: deleteAccount\n",
                            "operationId: deleteAccount\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Link'}}}}\n",
                            "REQUEST_BODY_ADDED request body (deleteAccount >): -> required")
                    .thatBreaks(),
            Edit.of(
                            "request body became required",
                            "description: Where to.\n",
                            "description: Where to.\n        required: true\n",
                            "BECAME_REQUIRED request body (createLink >): -> true")
                    .thatBreaks(),
            Edit.of(
                    "request media type added",
                    CREATED,
                    CREATED + "          application/xml: {schema: {type: string}}\n",
                    "REQUEST_MEDIA_TYPE_ADDED request application/xml (createAccount >): -> string"),
            Edit.of(
                            "request media type changed",
                            CREATED,
                            CREATED.replace("json", "xml"),
                            "REQUEST_MEDIA_TYPE_REMOVED request application/json (createAccount >): NewAccount ->",
                            "REQUEST_MEDIA_TYPE_ADDED request application/xml (createAccount >): -> NewAccount")
                    .thatBreaks(),
            Edit.of(
                    "error status added",
                    "        '204': {description: It is gone.}\n",
                    "        '204': {description: It is gone.}\n        '409': {description: It is not empty.}\n",
                    "RESPONSE_ADDED 409 (deleteAccount <): ->"),
            Edit.of(
                            "status changed",
                            "        '204': {description: It is gone.}\n",
                            "        '202': {description: It is gone.}\n",
                            "RESPONSE_ADDED 202 (deleteAccount <): ->",
                            "RESPONSE_REMOVED 204 (deleteAccount <): ->")
                    .thatBreaks(),
            Edit.of(
                    "response media type added",
                    LISTED,
                    LISTED + "            text/csv: {schema: {type: string}}\n",
                    "RESPONSE_MEDIA_TYPE_ADDED 200 text/csv (listAccounts <): -> string"),
            Edit.of(
                            "response media type changed",
                            LISTED,
                            LISTED.replace("json", "xml"),
                            "RESPONSE_MEDIA_TYPE_REMOVED 200 application/json (listAccounts <): Accounts ->",
                            "RESPONSE_MEDIA_TYPE_ADDED 200 application/xml (listAccounts <): -> Accounts")
                    .thatBreaks(),
            Edit.of(
                            "response header removed",
                            TOTAL,
                            "",
                            "RESPONSE_HEADER_REMOVED 200 header X-Total (listAccounts <): optional integer ->")
                    .thatBreaks(),
            Edit.of(
                    "response header added",
                    "          description: It is there.\n",
                    "          description: It is there.\n          headers: {Location: {schema: {type: string}}}\n",
                    "RESPONSE_HEADER_ADDED 201 header Location (createAccount <): -> optional string"),
            Edit.of(
                            "response header retyped",
                            "How many there are., schema: {type: integer}",
                            "How many there are., schema: {type: string}",
                            "TYPE_CHANGED 200 header X-Total (listAccounts <): integer -> string")
                    .thatBreaks());

    private OperationEdits() {}
}
