package io.bankspec.codegen.lint;

/** The small spec of {@link SpecText} with flows: one that polls, one that sends its call again, and a job. */
final class FlowText {
    private static final String CHALLENGES = """

        components:
          x-challenges:
            Questions:
              when: {login.state: [asking]}
              in: login
              prompts: questions
              prompt:
                id: key
                label: [text, key]
                type: kind
                types: {T: text, O: options}
                options: {in: choices, label: text, value: [id, text]}
            Code:
              status: 510
              prompts: errors
              prompt: {label: message}
            # challenges
        """;

    private static final String PATHS = """
        /logins/{bank}:
          post:
            operationId: createLogin
            tags: [Users]
            summary: Log in
            description: May ask.
            x-mfa:
              kind: poll
              answer: answerLogin
              poll: readLogin
              arguments: {id: $response.body.login.id, Session: $response.header.Session}
              lookup: {operation: listLogins, where: {id: $request.path.bank}, as: login}
              outcomes:
                - {is: busy, status: 404, when: {code: [gone]}}
            parameters:
              - {name: bank, in: path, required: true, description: Its code., schema: {type: string}, example: b1}
            responses:
              '201':
                description: Begun.
                headers:
                  Session: {description: To be sent back., schema: {type: string}, example: s1}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/LoginBody'}
                    example: {login: {id: l1, state: asking}}
              '404': {$ref: '#/components/responses/NotFound'}
          get:
            operationId: listLogins
            tags: [Users]
            summary: List the logins
            description: Page by page.
            x-pagination: {style: page, parameter: page, items: logins, totalPages: pages}
            parameters:
              - {name: bank, in: path, required: true, description: Its code., schema: {type: string}, example: b1}
              - {name: page, in: query, description: A page., schema: {type: integer, format: int32}, example: 2}
            responses:
              '200':
                description: The logins.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Logins'}
                    example: {logins: [{id: l1}], pages: 1}
              '404': {$ref: '#/components/responses/NotFound'}
        /logins/{bank}/{id}:
          get:
            operationId: readLogin
            tags: [Users]
            summary: Read the state of a login
            description: To be polled.
            x-poll:
              interval: 2
              state: [login.state]
              outcomes:
                - {is: completed, when: {login.state: [done]}}
            parameters:
              - {name: bank, in: path, required: true, description: Its code., schema: {type: string}, example: b1}
              - {name: id, in: path, required: true, description: Of the login., schema: {type: string}, example: l1}
              # read
            responses:
              '200':
                description: The state.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/LoginBody'}
                    example: {login: {id: l1, state: done}}
              '404': {$ref: '#/components/responses/NotFound'}
        /logins/{bank}/{id}/answers:
          post:
            operationId: answerLogin
            tags: [Users]
            summary: Answer a question
            description: Only once.
            x-answer:
              challenge: Questions
              arguments: {Round: $challenge.body.token}
              body:
                answers:
                  - {key: $prompt.key, value: $answer}
                byKey: {$prompt.key: $answer}
              outcomes:
                - {is: wrongAnswer, status: 404}
            parameters:
              - {name: bank, in: path, required: true, description: Its code., schema: {type: string}, example: b1}
              - {name: id, in: path, required: true, description: Of the login., schema: {type: string}, example: l1}
              - {name: Session, in: header, required: true, description: Of the login., schema: {type: string}, example: s1}
              - {name: Round, in: header, required: true, description: Of the question., schema: {type: string}, example: t1}
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/LoginAnswers'}
                  example: {answers: [{key: k1, value: abc}]}
            responses:
              '204': {description: Taken.}
              '404': {$ref: '#/components/responses/NotFound'}
        /transfers:
          post:
            operationId: createTransfer
            tags: [Users]
            summary: Send money
            description: May want a code.
            x-mfa:
              kind: resubmit
            x-answer:
              challenge: Code
              body: {code: $answer}
            # transfer
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Transfer'}
                  example: {code: abc}
            responses:
              '200':
                description: Sent.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/User'}
                    example: {id: u1}
              '510':
                description: A code is wanted.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Errors'}
                    example: {errors: [{message: 'The code?'}]}
        /reports:
          post:
            operationId: createReport
            tags: [Users]
            summary: Make a report
            description: Takes long.
            x-job:
              poll: listReports
            responses:
              '202':
                description: Begun.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Report'}
                    example: {id: r1}
              '404': {$ref: '#/components/responses/NotFound'}
          get:
            operationId: listReports
            tags: [Users]
            summary: List the reports
            description: All of them.
            x-poll:
              interval: 30
              item: {in: reports, where: {id: $response.body.id}}
              state: status
              outcomes:
                - {is: completed, when: {status: [ready]}}
            responses:
              '200':
                description: The reports.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Reports'}
                    example: {reports: [{id: r1, status: ready}]}
              '404': {$ref: '#/components/responses/NotFound'}
        """;

    private static final String SCHEMAS = """
        LoginBody:
          type: object
          description: Wraps a login.
          properties:
            login: {$ref: '#/components/schemas/Login'}
        Logins:
          type: object
          description: One page of logins.
          properties:
            logins: {type: array, description: The logins., items: {$ref: '#/components/schemas/Login'}}
            pages: {type: integer, format: int32, description: How many there are.}
        Login:
          type: object
          description: One login.
          properties:
            id: {type: string, description: Of the provider.}
            state: {type: string, description: How it stands.}
            token: {type: string, format: password, description: Of the questions.}
            questions: {type: array, description: The questions., items: {$ref: '#/components/schemas/Question'}}
        Question:
          type: object
          description: For the user.
          properties:
            key: {type: string, description: Tells it apart.}
            text: {type: string, description: To show.}
            kind: {type: string, description: How to ask.}
            choices: {type: array, description: To choose from., items: {$ref: '#/components/schemas/Choice'}}
        Choice:
          type: object
          description: To be chosen.
          properties:
            id: {type: string, description: To send.}
            text: {type: string, description: To show.}
        LoginAnswers:
          type: object
          description: Answers of the user.
          properties:
            answers: {type: array, description: In any order., items: {$ref: '#/components/schemas/LoginAnswer'}}
            byKey: {type: object, description: The same., additionalProperties: {type: string, format: password, description: One.}}
        LoginAnswer:
          type: object
          description: One answer.
          properties:
            key: {type: string, description: Of the question.}
            value: {type: string, format: password, description: Of the user.}
        Transfer:
          type: object
          description: Money to send.
          properties:
            code: {type: string, format: password, description: When it is wanted.}
        Errors:
          type: object
          description: What went wrong.
          properties:
            errors: {type: array, description: At least one., items: {$ref: '#/components/schemas/Message'}}
        Message:
          type: object
          description: One of them.
          properties:
            message: {type: string, description: For people.}
        Reports:
          type: object
          description: All reports.
          properties:
            reports: {type: array, description: The reports., items: {$ref: '#/components/schemas/Report'}}
        Report:
          type: object
          description: One report.
          properties:
            id: {type: string, description: Of the provider.}
            status: {type: string, description: How far it is.}
        """;

    private FlowText() {}

    static SpecText flows() {
        return SpecText.clean()
                .replace("\ncomponents:\n", CHALLENGES)
                .add("paths", PATHS)
                .add("schemas", SCHEMAS);
    }
}
