package io.bankspec.core;

import static io.bankspec.core.fixture.PagedApi.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.AccountPage;
import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.http.GET;

class PagedCallTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private PagedApi api;

    @BeforeEach
    void build() {
        api = fixture.api(PagedApi.class);
    }

    private PagedCallTest answer(String rest, String... names) {
        fixture.answer(200, page(rest, names));
        return this;
    }

    private void assertRequests(int count) {
        assertThat(fixture.server.getRequestCount()).as("requests").isEqualTo(count);
    }

    private String target() {
        return fixture.request().getTarget();
    }

    @Test
    void executeGetsOnePage() {
        answer("\"pages\": 3", "a");
        assertThat(api.byPage("2", "900").execute().names()).containsExactly("a");
        assertThat(target()).isEqualTo("/accounts?page=2&perPage=900");
        assertRequests(1);
    }

    @Test
    void nothingIsSentBeforeSomebodyIterates() {
        PagedCall<AccountPage, Account> call = api.byPage();
        call.items().iterator();
        call.pages().iterator();
        try (Stream<Account> stream = call.stream()) {
            assertThat(stream).isNotNull();
        }
        assertRequests(0);
    }

    @Test
    void aPageIsAskedForWhenTheOneBeforeIsUsedUp() {
        answer("\"pages\": 2", "a", "b").answer("\"pages\": 2", "c");
        Iterator<Account> items = api.byPage().items().iterator();
        items.next();
        assertThat(items.hasNext()).isTrue();
        items.next();
        assertRequests(1);
        assertThat(items.hasNext()).isTrue();
        assertRequests(2);
        assertThat(items.next().name()).isEqualTo("c");
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
        assertRequests(2);
    }

    @Test
    void aStreamAsksForNoMorePagesThanItNeeds() {
        answer("\"pages\": 3", "a", "b");
        assertThat(api.byPage().stream().limit(2).map(Account::name)).containsExactly("a", "b");
        assertRequests(1);
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c", "d");
        assertThat(api.byPage().stream().map(Account::name).anyMatch("c"::equals))
                .isTrue();
        assertRequests(3);
    }

    @Test
    void aStreamIsSequentialAndKeepsTheOrder() {
        Stream<Account> stream = api.byPage().stream();
        assertThat(stream.isParallel()).isFalse();
        assertThat(stream.spliterator().hasCharacteristics(Spliterator.ORDERED)).isTrue();
    }

    @Test
    void pagesAreWholeAnswersWithItems() {
        answer("\"pages\": 9", "a").answer("\"pages\": 3", "b").answer("\"pages\": 3");
        Iterator<AccountPage> pages = api.byPage().pages().iterator();
        assertThat(pages.next().totalPages()).isEqualTo(9);
        assertRequests(1);
        assertThat(pages.next().totalPages()).isEqualTo(3);
        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
        assertRequests(3);
    }

    @Test
    void theNextPageIsTheSameRequestWithAnotherNumber() {
        answer("\"pages\": 4", "a").answer("\"pages\": 4", "b");
        api.byPage("3", "50").items().forEach(account -> {});
        assertThat(target()).isEqualTo("/accounts?page=3&perPage=50");
        assertThat(target()).isEqualTo("/accounts?perPage=50&page=4");
        assertRequests(2);
    }

    @Test
    void aPageNumberThatNobodySetIsNotSentForTheFirstPage() {
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b");
        api.byPage().items().forEach(account -> {});
        assertThat(target()).isEqualTo("/accounts");
        assertThat(target()).isEqualTo("/accounts?page=2");
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b");
        api.fromZero().items().forEach(account -> {});
        assertThat(target()).isEqualTo("/accounts?q=a%20b");
        assertThat(target()).isEqualTo("/accounts?q=a%20b&page=1");
    }

    @Test
    void recordsMoveOnByTheNumberThatCameAndNotByTheOneThatWasAskedFor() {
        answer("\"more\": true", "a", "b").answer("\"more\": true", "c").answer("\"more\": false", "d");
        api.byRecord("7", null, 1000).items().forEach(account -> {});
        assertThat(target()).isEqualTo("/accounts/7?limit=1000");
        assertThat(target()).isEqualTo("/accounts/7?limit=1000&start=3");
        assertThat(target()).isEqualTo("/accounts/7?limit=1000&start=4");
        answer("\"more\": true", "a").answer("\"more\": false", "b");
        api.byRecord("7", 41, null).items().forEach(account -> {});
        assertThat(target()).isEqualTo("/accounts/7?start=41");
        assertThat(target()).isEqualTo("/accounts/7?start=42");
    }

    @Test
    void aFailureComesOutWhereItsPageIsNeededAndThatPageMayBeAskedForAgain() {
        answer("\"pages\": 3", "a");
        fixture.answer(500, "{}").answer(500, "{}");
        answer("\"pages\": 3", "b").answer("\"pages\": 3", "c");
        Iterator<Account> items = api.byPage().items().iterator();
        assertThat(items.next().name()).isEqualTo("a");
        assertThatThrownBy(items::next)
                .isInstanceOf(ServerException.class)
                .extracting(problem -> ((ApiException) problem).operation())
                .isEqualTo("firstPage");
        assertThatThrownBy(items::hasNext).isInstanceOf(ServerException.class);
        assertThat(items.next().name()).isEqualTo("b");
        assertThat(items.next().name()).isEqualTo("c");
        assertThat(items.hasNext()).isFalse();
        assertThat(List.of(target(), target(), target(), target(), target()))
                .containsExactly(
                        "/accounts", "/accounts?page=2", "/accounts?page=2", "/accounts?page=2", "/accounts?page=3");
    }

    @Test
    void everyIteratorStartsOver() {
        Iterable<Account> items = api.byPage().items();
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b").answer("\"pages\": 1", "c");
        Iterator<Account> one = items.iterator();
        one.next();
        one.next();
        Iterator<Account> other = items.iterator();
        assertThat(other.next().name()).isEqualTo("c");
        assertThat(other.hasNext()).isFalse();
        assertThat(List.of(target(), target(), target())).containsExactly("/accounts", "/accounts?page=2", "/accounts");
    }

    @Test
    void aPageThatIsNoneMayBeAskedForAgain() {
        answer("\"pages\": 2", "a");
        fixture.answer(200, "{}");
        answer("\"pages\": 2", "b");
        Iterator<Account> items = api.byPage().items().iterator();
        items.next();
        assertThatThrownBy(items::next).isInstanceOf(UnexpectedAnswerException.class);
        assertThat(items.next().name()).isEqualTo("b");
        assertThat(List.of(target(), target(), target()))
                .containsExactly("/accounts", "/accounts?page=2", "/accounts?page=2");
    }

    @Test
    void aPageSizeAboveTheLimitIsRefusedBeforeAnythingIsSent() {
        PagedCall<AccountPage, Account> call = api.byPage(null, "501");
        String message = "perPage is above the provider's limit of 500";
        assertThatIllegalArgumentException().isThrownBy(call::items).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(call::pages).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(call::stream).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.byRecord("7", null, 1001).items())
                .withMessage("limit is above the provider's limit of 1000");
        assertRequests(0);
    }

    @Test
    void aPageSizeAtTheLimitIsSent() {
        answer("", "a");
        assertThat(api.byPage(null, "500").items()).hasSize(1);
    }

    @Test
    void wordsForNumbersAndBadArgumentsAreRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.byPage("canary", null).items())
                .withNoCause()
                .withMessage("page is no whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.byPage(null, "canary").items())
                .withNoCause()
                .withMessage("perPage is no whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.byRecord("..", null, null).items());
        assertRequests(0);
    }

    interface Unpaged {
        @GET("accounts")
        @OperationInfo(id = "unpaged")
        PagedCall<AccountPage, Account> unpaged();
    }

    @Test
    void aMethodThatReturnsItSaysHowPagesAreAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.api(Unpaged.class).unpaged())
                .havingRootCause()
                .withMessage("the operation has no pages");
    }

    @Test
    void itIsAnApiCallLikeAnyOther() {
        answer("", "a");
        ApiCall<AccountPage> call = api.byPage();
        assertThat(call.executeAsync().join().names()).containsExactly("a");
    }
}
