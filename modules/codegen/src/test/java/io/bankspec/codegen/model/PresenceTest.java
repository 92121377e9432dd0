package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.schemas("""
                User:
                  type: object
                  required: [id, full_name, roles]
                  properties:
                    id: {type: string}
                    full_name: {type: string, nullable: true}
                    roles: {type: array, items: {type: string}}
                    nick: {type: string, nullable: true}
                    mail: {type: string}
                    tags: {type: array, items: {type: string}}
                    notes: {type: array, nullable: true, items: {type: string}}
                """), folder);
    }

    @Test
    void missingRequiredFieldThrowsOnAccessNotOnDecode() throws Exception {
        client.run("""
                User user = User.fromJson("{}");
                assertThatThrownBy(user::getId).isInstanceOf(MissingFieldException.class).hasMessageContaining("User", "id");
                assertThatThrownBy(user::getFullName).hasMessageContaining("full_name");
                assertThatThrownBy(user::getRoles).isInstanceOf(MissingFieldException.class);
                assertThat(user.toJson()).isEqualTo("{}");
                """);
    }

    @Test
    void buildNamesEveryMissingRequiredField() throws Exception {
        client.run("""
                assertThatThrownBy(() -> User.builder().roles(List.of()).build())
                        .isInstanceOfSatisfying(MissingFieldException.class, e -> {
                            assertThat(e.model()).isEqualTo("User");
                            assertThat(e.fields()).containsExactly("id", "full_name");
                        });
                """);
    }

    @Test
    void requiredNullableFieldMayBeNullButNotAbsent() throws Exception {
        client.run("""
                User user = User.builder().id("1").fullName(null).roles(List.of()).build();
                assertThat(user.getFullName()).isNull();
                assertThat(user.toJson()).isEqualTo(json("{'id':'1','full_name':null,'roles':[]}"));
                assertThat(User.fromJson(user.toJson())).isEqualTo(user);
                """);
    }

    @Test
    void explicitNullIsKeptApartFromAbsent() throws Exception {
        client.run("""
                User sent = User.fromJson(json("{'nick':null}"));
                User absent = User.fromJson("{}");
                assertThat(sent.getNick()).isNull();
                assertThat(absent.getNick()).isNull();
                assertThat(sent.hasNick()).isTrue();
                assertThat(absent.hasNick()).isFalse();
                assertThat(sent).isNotEqualTo(absent);
                assertThat(sent.toJson()).isEqualTo(json("{'nick':null}"));
                """);
    }

    @Test
    void nullFromABuilderIsSentOnlyWhereTheSpecAllowsIt() throws Exception {
        client.run("""
                User.Builder user = User.fromJson(json("{'id':'1','full_name':'A','roles':[]}")).toBuilder();
                assertThat(user.nick(null).mail(null).build().toJson())
                        .isEqualTo(json("{'id':'1','full_name':'A','roles':[],'nick':null}"));
                assertThat(user.nick("n").build().toJson()).contains(json("'nick':'n'"));
                """);
    }

    @Test
    void nullThatTheSpecDoesNotAllowSurvives() throws Exception {
        client.run("""
                User user = User.fromJson(json("{'mail':null,'tags':null}"));
                assertThat(user.getMail()).isNull();
                assertThat(user.getTags()).isEmpty();
                assertThat(user.hasTags()).isTrue();
                assertThat(user.toJson()).isEqualTo(json("{'mail':null,'tags':null}"));
                """);
    }

    @Test
    void optionalListReadsAsEmptyWhenAbsent() throws Exception {
        client.run("""
                User user = User.fromJson("{}");
                assertThat(user.getTags()).isEmpty();
                assertThat(user.getNotes()).isEmpty();
                assertThat(user.hasTags()).isFalse();
                assertThat(User.fromJson(json("{'tags':[]}")).hasTags()).isTrue();
                """);
    }

    @Test
    void toBuilderKeepsValuesNullsAndUnknownProperties() throws Exception {
        client.run("""
                String text = json("{'id':'1','full_name':null,'roles':['a'],'nick':null,'new':[1.0]}");
                assertThat(User.fromJson(text).toBuilder().build().toJson()).isEqualTo(text);
                """);
    }
}
