package io.bankspec.codegen.client;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    @TempDir
    Path folder;

    @Test
    void secretsOfAModelAreNotPrinted() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Login:
                  type: object
                  properties:
                    user: {type: string}
                    pin: {type: string, format: password}
                    tans: {type: array, items: {type: string, format: password}}
                    fields: {type: object, additionalProperties: {type: string, format: password}}
                    free: {type: object}
                    any: {}
                    pins: {type: array, items: {type: array, items: {type: string, format: password}}}
                    named: {$ref: '#/components/schemas/Secret'}
                    inner: {$ref: '#/components/schemas/Inner'}
                    key: {oneOf: [{type: string}, {$ref: '#/components/schemas/Inner'}]}
                Secret: {type: string, format: password}
                Inner: {type: object, properties: {code: {type: string, format: password}, size: {type: integer}}}
                """), folder);
        client.run("""
                Login login = Login.fromJson(json("{'user':'me','pin':'CANARY','tans':['CANARY'],'fields':{'f':'CANARY'},"
                        + "'free':{'f':'CANARY'},'any':'CANARY','pins':[['CANARY']],'named':'CANARY',"
                        + "'inner':{'code':'CANARY','size':3},'key':'CANARY','unknown':'CANARY'}"));
                assertThat(login.toString())
                        .doesNotContain("CANARY")
                        .contains("user=me", "pin=***", "tans=***", "inner=Inner{code=***, size=3}", "[unknown]");
                assertThat(login.toJson().split("CANARY", -1)).hasSize(11);
                """);
    }

    @Test
    void secretParametersAreNotPrinted() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /things:
                  get:
                    operationId: listThings
                    parameters:
                      - {name: token, in: query, schema: {type: string, format: password}}
                      - {name: page, in: query, schema: {type: integer}}
                    responses: {'204': {description: ok}}
                """), folder);
        client.run("""
                assertThat(ListThingsParams.builder().token("CANARY").page(2L).build().toString())
                        .doesNotContain("CANARY").contains("token=***", "page=2");
                """);
    }
}
