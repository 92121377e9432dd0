package io.bankspec.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaNamesTest {
    @TempDir
    Path folder;

    @Test
    void reservedWordsGetAnUnderscore() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Words:
                  type: object
                  properties:
                    class: {type: string}
                    default: {type: string}
                    package: {type: string}
                    enum: {type: string}
                    'true': {type: string}
                """), folder);
        client.run("""
                Words words = Words.builder().class_("a").default_("b").package_("c").enum_("d").true_("e").build();
                assertThat(words.toJson()).isEqualTo(json("{'class':'a','default':'b','package':'c','enum':'d','true':'e'}"));
                assertThat(words.getClass_()).isEqualTo("a");
                """);
    }

    @Test
    void propertiesMayBeCalledLikeWhatTheTemplatesUse() throws Exception {
        String[] names = {
            "builder",
            "build",
            "equals",
            "hash_code",
            "to_string",
            "to_json",
            "additional_properties",
            "object",
            "in",
            "out",
            "property",
            "name",
            "value",
            "other",
            "that",
            "values",
            "nulls0",
            "json",
            "adapter",
            "INSTANCE",
            "serializeNulls",
            "putAdditionalProperty",
            "from_json",
            "to_builder",
            "wait",
            "notify",
            "clone",
            "finalize",
            "string",
            "map"
        };
        String spec = "Traps:\n  type: object\n  required: [builder, value]\n  properties:\n"
                + Stream.of(names)
                        .map(name -> "    " + name + ": {nullable: true}\n")
                        .collect(Collectors.joining());
        Generated client = Generated.from(Specs.schemas(spec), folder);
        String text =
                Stream.of(names).map(name -> "'" + name + "':'" + name + "!'").collect(Collectors.joining(","));
        client.run("""
                String text = json("{%s}");
                Traps traps = Traps.fromJson(text);
                assertThat(traps.toJson()).isEqualTo(text);
                assertThat(traps.toBuilder().build()).isEqualTo(traps).hasSameHashCodeAs(Traps.fromJson(text));
                assertThat(traps.toBuilder().build().toJson()).isEqualTo(text);
                assertThat(traps.getBuilder()).isEqualTo("builder!");
                assertThat(Traps.builder().in("i").value("v").builder("b").build().toJson())
                        .isEqualTo(json("{'builder':'b','in':'i','value':'v'}"));
                """.formatted(text));
    }

    @Test
    void schemasMayBeCalledLikeTypesThatEveryFileUses() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Object: {type: object, properties: {string: {$ref: '#/components/schemas/String'}, list: {$ref: '#/components/schemas/List'}}}
                String: {type: object, properties: {value: {type: string}}}
                List: {type: object, properties: {items: {type: array, items: {type: string}}}}
                Error: {type: object, properties: {record: {$ref: '#/components/schemas/Record'}}}
                Record: {type: object, properties: {code: {type: string, enum: [a]}}}
                Override: {type: string, enum: [a]}
                Nullable: {oneOf: [{type: string}, {$ref: '#/components/schemas/Map'}]}
                Map: {type: object, properties: {a: {type: object, additionalProperties: {type: string}}}}
                """), folder);
        client.run("""
                ObjectModel object = ObjectModel.fromJson(json("{'string':{'value':'s'},'list':{'items':['i']}}"));
                assertThat(object.getString().getValue()).isEqualTo("s");
                assertThat(object.getList().getItems()).containsExactly("i");
                assertThat(ErrorModel.builder().record(RecordModel.builder().code(RecordModelCode.A).build()).build().toJson())
                        .isEqualTo(json("{'record':{'code':'a'}}"));
                assertThat(OverrideModel.of("a")).isSameAs(OverrideModel.A);
                assertThat(NullableModel.fromJson(json("{'a':{}}")).isMapModel()).isTrue();
                """);
    }

    @Test
    void schemasThatDifferInCaseOnlyGetFilesOfTheirOwn() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Account: {type: object, properties: {a: {type: string}}}
                ACCOUNT: {type: object, properties: {b: {type: string}}}
                account: {type: object, properties: {c: {type: string}}}
                """), folder);
        client.run("""
                assertThat(Account.builder().a("1").build().getA()).isEqualTo("1");
                assertThat(ACCOUNT2.builder().b("1").build().getB()).isEqualTo("1");
                assertThat(Account3.builder().c("1").build().getC()).isEqualTo("1");
                """);
        try (Stream<Path> files = Files.list(folder.resolve("src/main/java/io/bankspec/tiny/model"))) {
            assertThat(files.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .containsExactlyInAnyOrder("account.java", "account2.java", "account3.java", "package-info.java");
        }
    }

    @Test
    void namesThatMeetAfterCamelCasingGetNumbers() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Clash:
                  type: object
                  properties:
                    foo_bar: {type: string}
                    fooBar: {type: string}
                    foo-bar: {type: string}
                    FOO_BAR: {type: string}
                """), folder);
        client.run("""
                String text = json("{'foo_bar':'1','fooBar':'2','foo-bar':'3','FOO_BAR':'4'}");
                Clash clash = Clash.fromJson(text);
                assertThat(clash.getFooBar() + clash.getFooBar2() + clash.getFooBar3() + clash.getFooBAR4()).isEqualTo("1234");
                assertThat(clash.toJson()).isEqualTo(text);
                """);
    }

    @Test
    void everyNameHasAnIdentifier() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                3d_secure-result v2:
                  type: object
                  properties:
                    obb_report_id: {type: string}
                    2fa: {type: string}
                    größe: {type: string}
                    名前: {type: string}
                    '': {type: string}
                    $: {type: string}
                    '@id': {type: string}
                    '+1': {type: string}
                    '-1': {type: string}
                    URLPath: {type: string}
                    IBANs: {type: string}
                """), folder);
        client.run("""
                String text = json("{'obb_report_id':'a','2fa':'b','größe':'c','名前':'d','':'e','$':'f','@id':'g',"
                        + "'+1':'h','-1':'i','URLPath':'j','IBANs':'k'}");
                _3dSecureResultV2 odd = _3dSecureResultV2.fromJson(text);
                assertThat(odd.getObbReportId() + odd.get_2fa() + odd.getGröße() + odd.get名前() + odd.getEmpty()
                        + odd.getDollar() + odd.getId() + odd.getPlus1() + odd.getHyphen1() + odd.getUrlPath() + odd.getIbans())
                        .isEqualTo("abcdefghijk");
                assertThat(odd.toJson()).isEqualTo(text);
                """);
    }

    @Test
    void javaNameOfTheSpecWins() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Form: {type: object, properties: {'credentials[login_params]': {type: string, x-java-name: loginParams}}}
                """), folder);
        client.run("""
                assertThat(Form.builder().loginParams("x").build().toJson()).isEqualTo(json("{'credentials[login_params]':'x'}"));
                """);
    }
}
