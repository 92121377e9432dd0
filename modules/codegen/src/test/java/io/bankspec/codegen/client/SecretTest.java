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
    void personalDataIsMaskedAsSecretsAre() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Person:
                  type: object
                  required: [email]
                  properties:
                    email: {type: string, x-sensitive: true}
                    born: {type: string, format: date, x-sensitive: true}
                    age: {type: integer, x-sensitive: true}
                    phones: {type: array, items: {type: string, x-sensitive: true}}
                    homes: {type: object, x-sensitive: true, additionalProperties: {type: string}}
                    named: {$ref: '#/components/schemas/Nickname'}
                    whole: {nullable: true, type: string, x-sensitive: true, allOf: [{$ref: '#/components/schemas/Plain'}]}
                    bank: {type: string, x-sensitive: false}
                Nickname: {type: string, x-sensitive: true}
                Plain: {type: string}
                """), folder);
        client.run("""
                String json = json("{'email':'CANARY','born':'1987-06-05','age':8888,'phones':['CANARY'],"
                        + "'homes':{'a':'CANARY'},'named':'CANARY','whole':'CANARY','bank':'b'}");
                Person person = Person.fromJson(json);
                assertThat(person.toString()).isEqualTo("Person{email=***, born=***, age=***, phones=***, homes=***,"
                        + " named=***, whole=***, bank=b}");
                assertThat(person.getBorn()).isEqualTo(LocalDate.of(1987, 6, 5));
                assertThat(person.toJson()).isEqualTo(json);
                List<String> log = new ArrayList<>();
                OkHttpClient http = new OkHttpClient.Builder()
                        .addInterceptor(new LoggingInterceptor(LoggingInterceptor.Level.BODY, TinyClient.secrets(), log::add))
                        .addInterceptor(chain -> new okhttp3.Response.Builder().request(chain.request()).code(200).message("")
                                .protocol(okhttp3.Protocol.HTTP_1_1).body(ResponseBody.create(json, okhttp3.MediaType.get("application/json")))
                                .build())
                        .build();
                http.newCall(new Request.Builder().url("http://localhost/?email=CANARY").build()).execute().close();
                assertThat(log.toString()).contains("'email':'***'".replace('\\'', '"')).doesNotContain("CANARY", "1987", "8888");
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
