package io.bankspec.sandbox.finicity;

import static io.bankspec.sandbox.finicity.FinicityBed.FINBANK;
import static io.bankspec.sandbox.finicity.FinicityBed.PROFILES;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.finicity.model.AccountType;
import io.bankspec.finicity.model.AggregationStatus;
import io.bankspec.finicity.model.CustomerAccount;
import io.bankspec.finicity.model.MfaChoice;
import io.bankspec.finicity.model.NewCustomer;
import io.bankspec.sandbox.finicity.FinicityBed.Asked;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinicityLinkingTest {
    @RegisterExtension
    final FinicityBed bed = new FinicityBed();

    private String customer;

    @BeforeEach
    void aCustomerIsThere() {
        customer = bed.customer("jane.roe_2023");
    }

    private Asked ask(String user) {
        return Asked.by(bed.adding(customer, FINBANK, user, "go"));
    }

    @Test
    void profilesAreAddedAtOnce() {
        List<CustomerAccount> added =
                bed.adding(customer, PROFILES, "jane", "profile_03").execute().getAccounts();
        assertThat(added)
                .extracting(CustomerAccount::getType)
                .containsExactly(
                        AccountType.CHECKING, AccountType.SAVINGS, AccountType.CREDIT_CARD, AccountType.of("401k"));
        assertThat(added).allMatch(account -> account.getStatus() == AggregationStatus.PENDING);
        assertThat(added).allMatch(account -> account.getAggregationStatusCode() == null);
        List<CustomerAccount> again =
                bed.adding(customer, PROFILES, "jane", "profile_03").execute().getAccounts();
        assertThat(again)
                .extracting(CustomerAccount::getId)
                .containsExactlyElementsOf(
                        added.stream().map(CustomerAccount::getId).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "102105, jane, wrong, 103",
        "101732, invalid_user, go, 103",
        "101732, tfa_text, no, 103",
        "101732, demo, 127, 127",
        "101732, demo, 130, 130"
    })
    void refusedLoginsHaveTheirCode(long institution, String user, String password, String code) {
        bed.assertRefused(500, code, bed.adding(customer, institution, user, password));
        bed.assertRefused(404, "38003", bed.client.accounts().getCustomerAccounts(customer));
    }

    @Test
    void customersSeeTheInstitutionsOfTheirKind() {
        String active = bed.client
                .customers()
                .addCustomer(NewCustomer.builder().username("john.roe_2023").build())
                .execute()
                .getId();
        bed.assertRefused(404, "14006", bed.adding(active, PROFILES, "jane", "profile_03"));
        bed.assertRefused(404, "14006", bed.adding(customer, 100001, "jane", "profile_03"));
        assertThat(bed.adding(active, 100001, "jane", "profile_02").execute().getAccounts())
                .hasSize(2);
    }

    @Test
    void aTextIsAnswered() {
        Asked asked = ask("tfa_text");
        assertThat(asked.text()).contains("code");
        bed.assertRefused(404, "38003", bed.client.accounts().getCustomerAccounts(customer));
        assertThat(bed.answering(customer, asked, "4711").execute().getAccounts())
                .hasSize(3);
    }

    @Test
    void theAnswerMfaBringsAnotherQuestionWithASessionOfItsOwn() {
        Asked first = ask("tfa_text");
        Asked second = Asked.by(bed.answering(customer, first, "mfa"));
        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(bed.answering(customer, second, "4711").execute().getAccounts())
                .hasSize(3);
        bed.assertRefused(408, "331", bed.answering(customer, second, "4711"));
    }

    @Test
    void aChoiceIsAnsweredWithItsValue() {
        List<MfaChoice> choices =
                ask("tfa_choice").challenge().getQuestions().get(0).getChoices();
        assertThat(choices).extracting(MfaChoice::getValue).containsExactly("ch_0", "ch_1");
        assertThat(bed.answering(customer, ask("tfa_choice"), "ch_1").execute().getAccounts())
                .hasSize(3);
        bed.assertRefused(500, "187", bed.answering(customer, ask("tfa_choice"), "Phone ending in 00"));
    }

    @Test
    void imagesAreShown() {
        Asked captcha = ask("tfa_image");
        assertThat(captcha.challenge().getQuestions().get(0).getImage()).startsWith("data:image/png;base64,iVBOR");
        assertThat(bed.answering(customer, captcha, "fail").execute().getAccounts())
                .hasSize(3);
        Asked pictures = ask("tfa_multi");
        assertThat(pictures.challenge().getQuestions().get(0).getImageChoices()).hasSize(2);
        assertThat(bed.answering(customer, pictures, "pic_1").execute().getAccounts())
                .hasSize(3);
    }

    @Test
    void twoQuestionsAreAnsweredTogether() {
        Asked both = Asked.by(bed.adding(customer, FINBANK, "demo", "imagechoice2"));
        assertThat(both.challenge().getQuestions()).hasSize(2);
        bed.assertRefused(500, "185", bed.answering(customer, both, "Roe"));
        both = Asked.by(bed.adding(customer, FINBANK, "demo", "imagechoice2"));
        assertThat(bed.answering(customer, both, "Roe", "pic_0").execute().getAccounts())
                .hasSize(3);
    }

    @Test
    void aWrongAnswerEndsTheSession() {
        Asked asked = ask("tfa_text");
        bed.assertRefused(500, "187", bed.answering(customer, asked, "fail"));
        bed.assertRefused(408, "331", bed.answering(customer, asked, "4711"));
    }

    @Test
    void aSessionEndsAfterFiveMinutes() {
        Asked late = ask("tfa_text");
        bed.time.skip(Duration.ofMinutes(5));
        bed.assertRefused(408, "331", bed.answering(customer, late, "4711"));
        Asked early = ask("tfa_text");
        bed.time.skip(Duration.ofMinutes(4));
        bed.answering(customer, early, "4711").execute();
    }

    @Test
    void aSessionBelongsToItsCustomer() {
        Asked asked = ask("tfa_text");
        bed.assertRefused(408, "331", bed.answering(bed.customer("john.roe_2023"), asked, "4711"));
    }

    @Test
    void aRefreshOfALoginAsksAgain() {
        CustomerAccount account = bed.answering(customer, ask("tfa_text"), "4711")
                .execute()
                .getAccounts()
                .get(0);
        String login = account.getInstitutionLoginId().toString();
        var accounts = bed.client.accounts();
        Asked first = Asked.by(accounts.refreshCustomerAccountsByInstitutionLogin(customer, login));
        Asked second =
                Asked.by(accounts.refreshInstitutionLoginMfa(customer, login, first.session(), first.answered("mfa")));
        List<CustomerAccount> refreshed = accounts.refreshInstitutionLoginMfa(
                        customer, login, second.session(), second.answered("4711"))
                .execute()
                .getAccounts();
        assertThat(refreshed).allMatch(a -> a.getStatus() == AggregationStatus.ACTIVE);
        assertThat(refreshed).allMatch(a -> a.getAggregationStatusCode() == 0);
    }

    @Test
    void aRefreshWithoutTheUserLeavesQuestionsUnanswered() {
        bed.adding(customer, PROFILES, "jane", "profile_02").execute();
        bed.answering(customer, ask("tfa_text"), "4711").execute();
        bed.time.skip(Duration.ofDays(30));
        List<CustomerAccount> all = bed.client
                .accounts()
                .refreshCustomerAccounts(customer)
                .execute()
                .getAccounts();
        assertThat(all).extracting(CustomerAccount::getAggregationStatusCode).containsExactly(0, 0, 185, 185, 185);
        assertThat(all.get(2).getAggregationAttemptDate()).isNotNull();
        assertThat(all.get(2).getAggregationSuccessDate()).isNull();
    }

    @Test
    void aBankThatWasAnsweredKnowsItsUserForThirtyDays() {
        bed.answering(customer, ask("tfa_text"), "4711").execute();
        bed.time.skip(Duration.ofDays(29));
        assertThat(bed.client
                        .accounts()
                        .refreshCustomerAccounts(customer)
                        .execute()
                        .getAccounts())
                .extracting(CustomerAccount::getAggregationStatusCode)
                .containsOnly(0);
    }
}
