package io.bankspec.core.internal.paging;

import static io.bankspec.core.fixture.PagedApi.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bankspec.core.ApiException;
import io.bankspec.core.PagedCall;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.AccountPage;
import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.internal.concurrent.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a walk ends, and how: the same for a thread that waits and for futures. */
class PageWalkTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final List<Runnable> answers = new ArrayList<>();
    private PagedApi api;

    @BeforeEach
    void build() {
        api = fixture.api(PagedApi.class);
    }

    private PageWalkTest answer(String rest, String... names) {
        return answer(200, page(rest, names));
    }

    private PageWalkTest answer(int status, String body) {
        answers.add(() -> fixture.answer(status, body));
        return this;
    }

    /** All answers are asked for, and no more than these. */
    private void assertWalk(PagedCall<?, Account> call, String... names) {
        assertThat(inBothStyles(call, answers.size(), names)).containsOnlyNulls();
        answers.clear();
    }

    /** It hands out these, and then fails. */
    private ApiException assertFails(PagedCall<?, Account> call, String message, String... names) {
        List<@Nullable Throwable> failures = inBothStyles(call, answers.size(), names);
        assertThat(failures)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(UnexpectedAnswerException.class)
                        .hasMessage(message)
                        .hasNoCause());
        answers.clear();
        return (ApiException) failures.get(0);
    }

    private List<@Nullable Throwable> inBothStyles(PagedCall<?, Account> call, int requests, String... names) {
        List<@Nullable Throwable> failures = new ArrayList<>();
        List<Consumer<Consumer<Account>>> styles = List.of(
                action -> call.items().forEach(action),
                action -> call.forEachAsync(action).join());
        for (Consumer<Consumer<Account>> style : styles) {
            int before = fixture.server.getRequestCount();
            answers.forEach(Runnable::run);
            List<@Nullable String> received = new CopyOnWriteArrayList<>();
            Throwable failure = catchThrowable(() -> style.accept(account -> received.add(account.name())));
            failures.add(failure == null ? null : Futures.cause(failure));
            assertThat(received).containsExactly(names);
            assertThat(fixture.server.getRequestCount() - before).as("requests").isEqualTo(requests);
        }
        return failures;
    }

    @Test
    void theLastOfTheTotalPagesIsTheLast() {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c").answer("\"pages\": 3", "d");
        assertWalk(api.byPage(), "a", "b", "c", "d");
    }

    @Test
    void theTotalOfTheNewestPageCounts() {
        answer("\"pages\": 5", "a").answer("\"pages\": 2", "b");
        assertWalk(api.byPage(), "a", "b");
    }

    @Test
    void aTotalThatGrowsIsFollowed() {
        answer("\"pages\": 2", "a").answer("\"pages\": 3", "b").answer("\"pages\": 3", "c");
        assertWalk(api.byPage(), "a", "b", "c");
    }

    @Test
    void aTotalThatALaterPageLeavesOutStillCounts() {
        answer("\"pages\": 3", "a").answer("", "b").answer("", "c");
        assertWalk(api.byPage(), "a", "b", "c");
    }

    @Test
    void aWalkGoesOnPastEmptyPagesWhileTheTotalSaysThatThereAreMore() {
        answer("\"pages\": 4")
                .answer("\"pages\": 4", "a")
                .answer("\"pages\": 4")
                .answer("\"pages\": 4", "b");
        assertWalk(api.byPage(), "a", "b");
    }

    @Test
    void aWalkGoesOnPastEmptyPagesWhileItIsToldThatThereAreMore() {
        answer("\"more\": true", "a").answer("\"more\": true").answer("\"more\": false", "b");
        assertWalk(api.byPage(), "a", "b");
    }

    @Test
    void anEmptyPageThatIsTheLastOfTheTotalIsTheEnd() {
        answer("\"pages\": 1");
        assertWalk(api.byPage());
        answer("\"pages\": 2", "a").answer("\"pages\": 2");
        assertWalk(api.byPage(), "a");
    }

    @Test
    void aTotalBelowThePageThatHasItemsIsNotBelieved() {
        answer("\"pages\": 0", "a").answer("\"pages\": 1", "b").answer("\"pages\": 0");
        assertWalk(api.byPage(), "a", "b");
    }

    @Test
    void pagesThatShareSomeItemsAreDifferentPages() {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "b").answer("\"pages\": 3", "b", "a");
        assertWalk(api.byPage(), "a", "b", "b", "b", "a");
    }

    @Test
    void withoutMoreThePageIsTheLast() {
        answer("\"more\": true", "a").answer("\"more\": false", "b");
        assertWalk(api.byPage(), "a", "b");
    }

    @Test
    void aPageThatTellsNothingIsTheOnlyOne() {
        answer("", "a");
        assertWalk(api.byPage(), "a");
    }

    @Test
    void pagesThatCountFromZeroEndOneBeforeTheTotal() {
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b");
        assertWalk(api.fromZero(), "a", "b");
    }

    @Test
    void aTotalOfPagesSaysNothingAboutRecords() {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c").answer("\"pages\": 3");
        assertWalk(api.byRecord("7", null, null), "a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"error\": {\"message\": \"no\"}}", "{\"accounts\": null, \"pages\": 2}"})
    void anAnswerWithoutAListIsNoPage(String body) {
        answer("\"pages\": 2", "a").answer(200, body);
        assertFails(api.byPage(), "firstPage: the answer for page 2 is no page: it has no list of items", "a");
        answer("\"more\": true", "a").answer(200, body);
        assertFails(
                api.byRecord("7", null, null),
                "byRecord: the answer for start 2 is no page: it has no list of items",
                "a");
        answer(200, body);
        assertFails(api.byPage(), "firstPage: the answer for page 1 is no page: it has no list of items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", ""})
    void anAnswerWithoutABodyIsNoPage(String body) {
        answer("\"pages\": 2", "a").answer(200, body);
        assertThat(inBothStyles(api.byPage(), 2, "a"))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(UnexpectedAnswerException.class)
                        .hasMessageStartingWith("firstPage: the answer for page 2 is no page"));
    }

    @Test
    void anAnswerWithTheStatusForNoContentIsNoPage() {
        answer("\"pages\": 2", "a").answer(204, "");
        assertThat(inBothStyles(api.byPage(), 2, "a"))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(UnexpectedAnswerException.class)
                        .hasMessageStartingWith("firstPage: the answer for page 2 is no page"));
    }

    @Test
    void whatCameInPlaceOfAPageCanBeRead() {
        answer(200, "{\"error\": {\"message\": \"no\"}, \"pages\": 7}");
        ApiException failure =
                assertFails(api.byPage(), "firstPage: the answer for page 1 is no page: it has no list of items");
        assertThat(failure.statusCode()).isEqualTo(200);
        assertThat(failure.error(AccountPage.class).totalPages()).isEqualTo(7);
        assertThat(failure.error(Account.class)).isNull();
    }

    @Test
    void anEmptyStretchOfRecordsCannotBeFollowedByMore() {
        answer("\"more\": true", "a").answer("\"more\": true");
        assertFails(
                api.byRecord("7", null, null),
                "byRecord: the answer for start 2 has no items, and the provider says that there are more",
                "a");
    }

    @Test
    void anEarlierPageIsNotThePageThatTheCountPromised() {
        String message = "firstPage: the answer for page 3 has the items of an earlier page";
        answer("\"pages\": 9", "a").answer("\"pages\": 9", "b").answer("\"pages\": 9", "b");
        assertFails(api.byPage(), message, "a", "b");
        answer("\"pages\": 9", "a").answer("\"pages\": 9", "b").answer("\"pages\": 9", "a");
        assertFails(api.byPage(), message, "a", "b");
        answer("\"more\": true", "a").answer("\"more\": true").answer("\"more\": true", "a");
        assertFails(api.byPage(), message, "a");
    }

    @Test
    void anEarlierPageInPlaceOfOneThatIsPastTheLastIsTheEnd() {
        answer("\"pages\": 0", "a").answer("\"pages\": 0", "b").answer("\"pages\": 0", "b");
        assertWalk(api.byPage(), "a", "b");
    }

    /** Two pages in turn, with an item that changes and a total that grows. */
    @Test
    void aWalkIsBoundedWhateverTheProviderSends() {
        for (int i = 1; i <= 4; i++) answer("\"pages\": " + (i + 5), i % 2 == 0 ? "even" : "odd", "at " + i);
        assertFails(
                api.byPage().withMaxPages(4),
                "firstPage: more than 4 pages, see withMaxPages",
                "odd",
                "at 1",
                "even",
                "at 2",
                "odd",
                "at 3",
                "even",
                "at 4");
    }

    @Test
    void theLastPageThatIsAllowedMayBeTheLastOfTheWalk() {
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b");
        assertWalk(api.byPage().withMaxPages(2).withDeadline(Duration.ofMinutes(1)), "a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.byPage().withMaxPages(0))
                .withMessage("pages is 0, not at least 1");
    }
}
