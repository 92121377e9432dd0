package io.bankspec.sandbox.finicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.AccessToken;
import io.bankspec.finicity.model.ConnectParameters;
import io.bankspec.finicity.model.CustomerType;
import io.bankspec.finicity.model.CustomerUpdate;
import io.bankspec.finicity.model.FixConnectParameters;
import io.bankspec.finicity.model.NewCustomer;
import io.bankspec.finicity.model.PartnerCredentials;
import io.bankspec.finicity.model.PartnerCredentialsWithNewSecret;
import io.bankspec.finicity.params.GetCustomersParams;
import io.bankspec.finicity.params.GetInstitutionsParams;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation")
class FinicityPartnerTest {
    @RegisterExtension
    final FinicityBed bed = new FinicityBed();

    private ApiCall<AccessToken> login(String partner, String secret) {
        return bed.client
                .authentication()
                .createToken(PartnerCredentials.builder()
                        .partnerId(partner)
                        .partnerSecret(secret)
                        .build());
    }

    private FinicityClient with(String token) {
        return bed.builder().appToken(token).build();
    }

    @Test
    void aTokenLastsForTwoHours() {
        FinicityClient client = with(login("1", "any").execute().getToken());
        bed.time.skip(Duration.ofMinutes(119));
        assertThat(client.customers().getCustomers().execute().getCustomers()).isEmpty();
        bed.time.skip(Duration.ofMinutes(1));
        bed.assertRefused(401, "10023", client.customers().getCustomers());
    }

    @Test
    void aClientThatRenewsItsTokenNeverSeesItExpire() {
        for (int i = 0; i < 5; i++) {
            bed.client.customers().getCustomers().execute();
            bed.time.skip(Duration.ofMinutes(85));
        }
        assertThat(bed.server.requests()).contains("createToken");
    }

    @Test
    void keyAndTokenAreLookedAt() {
        FinicityClient unknown = with("unknown");
        bed.assertRefused(401, "10022", unknown.customers().getCustomers());
        bed.assertRefused(401, "10022", unknown.balanceAnalytics().getObbAnalyticsReport("1"));
        FinicityClient key = bed.builder().appKey("wrong").appToken("any").build();
        bed.assertRefused(401, "10027", key.customers().getCustomers());
    }

    @Test
    void fiveRefusedLoginsLockAPartner() {
        for (int i = 0; i < 5; i++) bed.assertRefused(401, "10001", login("1", "wrong"));
        bed.assertRefused(401, "10001", login("1", "right"));
        login("2", "right").execute();
        FinicityClient client = bed.builder().appToken("3", "wrong").build();
        assertThatThrownBy(() -> client.customers().getCustomers().execute()).isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void aNewSecretTakesThePlaceOfTheOld() {
        PartnerCredentialsWithNewSecret.Builder change =
                PartnerCredentialsWithNewSecret.builder().partnerId("1").partnerSecret("first-secret-1");
        bed.assertRefused(
                400,
                "24437",
                bed.client
                        .authentication()
                        .modifyPartnerSecret(
                                change.newPartnerSecret("only-letters-here").build()));
        bed.client
                .authentication()
                .modifyPartnerSecret(change.newPartnerSecret("second-secret-2").build())
                .execute();
        bed.assertRefused(401, "10001", login("1", "first-secret-1"));
        login("1", "second-secret-2").execute();
    }

    @Test
    void customersAreMadeFoundRenamedAndDeleted() {
        var customers = bed.client.customers();
        String id = bed.customer("jane.roe_2023");
        String active = customers
                .addCustomer(NewCustomer.builder().username("john.roe_2023").build())
                .execute()
                .getId();
        bed.assertRefused(
                409,
                "110002",
                customers.addCustomer(
                        NewCustomer.builder().username("JANE.roe_2023").build()));
        assertThat(customers
                        .getCustomers(GetCustomersParams.builder()
                                .type(CustomerType.ACTIVE)
                                .build())
                        .execute()
                        .getCustomers())
                .extracting(customer -> customer.getId())
                .containsExactly(active);
        assertThat(customers
                        .getCustomers(GetCustomersParams.builder()
                                .search("roe_2023")
                                .limit(1)
                                .build())
                        .stream())
                .hasSize(2);
        customers
                .modifyCustomer(id, CustomerUpdate.builder().lastName("Roé").build())
                .execute();
        var changed = customers.getCustomer(id).execute();
        assertThat(changed.getFirstName()).isEqualTo("Jane");
        assertThat(changed.getLastName()).isEqualTo("Roé");
        assertThat(changed.getLastModifiedDate()).isNotNull();
        bed.assertRefused(
                400,
                "10005",
                customers.modifyCustomer(id, CustomerUpdate.builder().build()));
        customers.deleteCustomer(id).execute();
        bed.assertRefused(404, "14001", customers.getCustomer(id));
    }

    @Test
    void institutionsAreFoundByName() {
        var institutions = bed.client.institutions();
        assertThat(institutions
                        .getInstitutions(GetInstitutionsParams.builder()
                                .search("finbank profiles")
                                .build())
                        .execute()
                        .getInstitutions())
                .extracting(institution -> institution.getId())
                .containsExactly(FinicityBed.PROFILES);
        assertThat(institutions.getCertifiedInstitutions().stream()).hasSize(5);
        assertThat(institutions.getCertifiedInstitutionsWithRSSD().execute().getInstitutions())
                .allMatch(institution -> institution.getRssd() != null);
        assertThat(institutions
                        .getInstitutionBranding(FinicityBed.FINBANK)
                        .execute()
                        .getBranding()
                        .getLogo())
                .startsWith("https://");
        bed.assertRefused(404, "14006", institutions.getInstitution(1L));
    }

    @Test
    void linksAreForCustomersWhoExist() {
        String id = bed.customer("jane.roe_2023");
        ConnectParameters.Builder parameters = ConnectParameters.builder().partnerId("1");
        assertThat(bed.client
                        .connect()
                        .generateConnectUrl(parameters.customerId(id).build())
                        .execute()
                        .getLink())
                .contains(id);
        bed.assertRefused(
                400,
                "10010",
                bed.client
                        .connect()
                        .generateConnectUrl(parameters.customerId("1").build()));
        bed.assertRefused(
                404,
                "14001",
                bed.client
                        .connect()
                        .generateFixConnectUrl(FixConnectParameters.builder()
                                .partnerId("1")
                                .customerId(id)
                                .institutionLoginId("1")
                                .build()));
    }
}
