package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.geezeo.model.CeFi;
import io.bankspec.geezeo.model.CeFiPage;
import io.bankspec.geezeo.model.CreateUserRequestBody;
import io.bankspec.geezeo.model.SearchCeFisScope;
import io.bankspec.geezeo.model.UpdateUserRequestBody;
import io.bankspec.geezeo.model.User;
import io.bankspec.geezeo.model.UserCreate;
import io.bankspec.geezeo.model.UserPage;
import io.bankspec.geezeo.model.UserUpdate;
import io.bankspec.geezeo.params.ListUsersParams;
import io.bankspec.geezeo.params.SearchCeFisParams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users and institutions. */
class UsersTest extends GeezeoFixture {
    private User create(String id, String email) {
        UserCreate fields = UserCreate.builder()
                .id(id)
                .email(email)
                .firstName("John")
                .lastName("Doe")
                .postalCode("06001")
                .customTags(List.of("Café"))
                .build();
        return geezeo.users()
                .createUser(CreateUserRequestBody.builder().user(fields).build())
                .execute()
                .getUsers()
                .get(0);
    }

    private User read(String id) {
        return geezeo.users().getUser(id).execute().getUsers().get(0);
    }

    @Test
    void aUserIsCreatedChangedAndDeleted() {
        User created = create("a b&c", "john@example.com");
        assertThat(created.getLoginCount()).isZero();
        assertThat(read("a b&c")).isEqualTo(created);
        UserUpdate change = UserUpdate.builder().lastName("Müller").build();
        geezeo.users()
                .updateUser(
                        "a b&c", UpdateUserRequestBody.builder().user(change).build())
                .execute();
        assertThat(read("a b&c").getLastName()).isEqualTo("Müller");
        assertThat(read("a b&c").getFirstName()).isEqualTo("John");
        geezeo.users().deleteUser("a b&c").execute();
        refused(404, () -> read("a b&c"));
        assertThat(geezeo.users().listUsers().stream()).extracting(User::getId).containsExactly("cust-1001");
    }

    @Test
    void idsAreTakenOrReservedAndEmailsChecked() {
        refused(422, () -> create("cust-1001", "john@example.com"));
        refused(422, () -> create("current", "john@example.com"));
        refused(422, () -> create("cust-1002", "nonsense"));
        refused(404, () -> read("cust-1002"));
    }

    @Test
    void usersComeInPages() {
        for (int n = 0; n < 25; n++) create("user-" + n, "john@example.com");
        assertThat(geezeo.users().listUsers().stream()).hasSize(26);
        UserPage past = geezeo.users()
                .listUsers(ListUsersParams.builder().page(3).build())
                .execute();
        assertThat(past.getUsers()).isEmpty();
        assertThat(past.getMeta().getTotalPages()).isEqualTo(2);
    }

    @Test
    void institutionsAreListedWithTheirFormsAndTypes() {
        CeFiPage first = geezeo.aggregation().listCeFis().execute();
        assertThat(first.getMeta().getTotalPages()).isEqualTo(4);
        assertThat(geezeo.aggregation().listCeFis().stream()).hasSize(7).allSatisfy(fi -> {
            assertThat(fi.getCeLoginParameters()).hasSize(2);
            assertThat(fi.getCeAccounts()).hasSize(4);
            assertThat(fi.getFiId()).isNull();
        });
    }

    @Test
    void aSearchLooksAtNamesAndAddresses() {
        List<CeFi> retail = search("RETAIL", null);
        assertThat(retail).extracting(CeFi::getId).containsExactly(1L, 2L);
        assertThat(retail).extracting(CeFi::getFiId).containsExactly(20404L, 20349L);
        assertThat(retail).allSatisfy(fi -> assertThat(fi.hasCeAccounts()).isFalse());
        assertThat(search("2fa", SearchCeFisScope.URL)).extracting(CeFi::getId).containsExactly(1L);
        assertThat(search("müllheim", SearchCeFisScope.URL)).isEmpty();
        assertThat(search("müllheim", SearchCeFisScope.NAME)).hasSize(1);
        // Three pages, although all seven match.
        assertThat(search("bank", null)).hasSize(6);
    }

    private List<CeFi> search(String text, SearchCeFisScope scope) {
        SearchCeFisParams params = SearchCeFisParams.builder().scope(scope).build();
        return geezeo.aggregation().searchCeFis(text, params).stream().toList();
    }

    @Test
    void anUnknownInstitutionIsAnEmptyList() {
        assertThat(geezeo.aggregation().getCeFi(1L).execute().getCeFis())
                .singleElement()
                .satisfies(fi -> assertThat(fi.getCeLoginParameters().get(1).getParameterType())
                        .hasToString("password"));
        assertThat(geezeo.aggregation().getCeFi(99L).execute().getCeFis()).isEmpty();
    }
}
