package io.bankspec.core.testing;

import io.bankspec.core.PagedCall;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.Paged;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Operations that answer in pages, and the bodies of their answers. */
public interface PagedApi {
    @GET("accounts")
    @OperationInfo(id = "byPage", idempotent = true)
    @Paged(parameter = "page", size = "perPage", maximum = 500)
    PagedCall<AccountPage, Account> byPage(
            @Query("page") @Nullable String page, @Query("perPage") @Nullable String size);

    @GET("accounts?q=a%20b")
    @OperationInfo(id = "fromZero")
    @Paged(parameter = "page", start = 0)
    PagedCall<AccountPage, Account> fromZero();

    @GET("accounts/{id}")
    @OperationInfo(id = "byRecord")
    @Paged(parameter = "start", byRecord = true, size = "limit", maximum = 1000)
    PagedCall<AccountPage, Account> byRecord(
            @Path("id") String id, @Query("start") @Nullable Integer start, @Query("limit") @Nullable Integer size);

    @GET("accounts")
    @OperationInfo(id = "byPage")
    @Paged(parameter = "page")
    PagedCall<AccountPage, Account> byPage();

    /** {@code rest} is what follows the accounts, such as {@code "pages": 3}; it may be empty. */
    static String page(String rest, String... names) {
        String accounts =
                Arrays.stream(names).map(name -> "{\"name\": \"" + name + "\"}").collect(Collectors.joining(","));
        return "{\"accounts\": [" + accounts + "]" + (rest.isEmpty() ? "" : ", " + rest) + "}";
    }
}
