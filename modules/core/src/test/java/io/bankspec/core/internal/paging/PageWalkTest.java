package io.bankspec.core.internal.paging;

import static io.bankspec.core.fixture.PagedApi.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a walk ends. */
class PageWalkTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private PagedApi api;

    @BeforeEach
    void build() {
        api = fixture.api(PagedApi.class);
    }

    private PageWalkTest answer(String rest, String... names) {
        fixture.answer(200, page(rest, names));
        return this;
    }

    private void assertWalk(Iterable<Account> items, String... names) {
        List<@Nullable String> received = new ArrayList<>();
        items.forEach(account -> received.add(account.name()));
        assertThat(received).containsExactly(names);
    }

    private void assertRequests(int count) {
        assertThat(fixture.server.getRequestCount()).as("requests").isEqualTo(count);
    }

    @Test
    void theLastOfTheTotalPagesIsTheLast() {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c").answer("\"pages\": 3", "d");
        assertWalk(api.byPage().items(), "a", "b", "c", "d");
        assertRequests(3);
    }

    @Test
    void theTotalOfTheNewestPageCounts() {
        answer("\"pages\": 5", "a").answer("\"pages\": 2", "b");
        assertWalk(api.byPage().items(), "a", "b");
        assertRequests(2);
    }

    @Test
    void aTotalThatGrowsIsFollowed() {
        answer("\"pages\": 2", "a").answer("\"pages\": 3", "b").answer("\"pages\": 3", "c");
        assertWalk(api.byPage().items(), "a", "b", "c");
        assertRequests(3);
    }

    @Test
    void aTotalThatIsTooLargeEndsAtTheEmptyPage() {
        answer("\"pages\": 99", "a").answer("\"pages\": 99", "b").answer("\"pages\": 99");
        assertWalk(api.byPage().items(), "a", "b");
        assertRequests(3);
    }

    @Test
    void aTotalBelowThePageThatHasItemsIsNotBelieved() {
        answer("\"pages\": 0", "a").answer("\"pages\": 1", "b").answer("\"pages\": 0");
        assertWalk(api.byPage().items(), "a", "b");
        assertRequests(3);
    }

    @Test
    void aFirstPageWithoutItemsIsTheEnd() {
        answer("\"pages\": 7");
        assertWalk(api.byPage().items());
        assertRequests(1);
    }

    @Test
    void aPageWithTheItemsOfThePageBeforeIsTheEnd() {
        answer("\"pages\": 9", "a").answer("\"pages\": 9", "b").answer("\"pages\": 8", "b");
        assertWalk(api.byPage().items(), "a", "b");
        assertRequests(3);
    }

    @Test
    void aPageWithTheItemsOfTheFirstPageIsTheEnd() {
        answer("\"pages\": 9", "a").answer("\"pages\": 9", "b").answer("\"pages\": 9", "a");
        assertWalk(api.byPage().items(), "a", "b");
        assertRequests(3);
    }

    @Test
    void pagesThatShareSomeItemsAreDifferentPages() {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "b").answer("\"pages\": 3", "b", "a");
        assertWalk(api.byPage().items(), "a", "b", "b", "b", "a");
        assertRequests(3);
    }

    @Test
    void withoutMoreThePageIsTheLast() {
        answer("\"more\": true", "a").answer("\"more\": false", "b");
        assertWalk(api.byPage().items(), "a", "b");
        assertRequests(2);
    }

    @Test
    void moreThatIsAlwaysTrueEndsAtTheEmptyOrTheRepeatedPage() {
        answer("\"more\": true", "a").answer("\"more\": true");
        assertWalk(api.byPage().items(), "a");
        assertRequests(2);
        answer("\"more\": true", "a").answer("\"more\": true", "a");
        assertWalk(api.byPage().items(), "a");
        assertRequests(4);
    }

    @Test
    void aPageThatTellsNothingIsTheOnlyOne() {
        answer("", "a");
        assertWalk(api.byPage().items(), "a");
        assertRequests(1);
    }

    @Test
    void anAnswerWithoutABodyIsNoPage() {
        fixture.answer(200, page("\"pages\": 3", "a")).answer(204, "");
        assertThatThrownBy(() -> assertWalk(api.byPage().items(), "a")).isInstanceOf(UnexpectedAnswerException.class);
        assertRequests(2);
    }

    @Test
    void pagesThatCountFromZeroEndOneBeforeTheTotal() {
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b");
        assertWalk(api.fromZero().items(), "a", "b");
        assertRequests(2);
    }

    @Test
    void aTotalOfPagesSaysNothingAboutRecords() {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c").answer("\"pages\": 3");
        assertWalk(api.byRecord("7", null, null).items(), "a", "b", "c");
        assertRequests(3);
    }
}
