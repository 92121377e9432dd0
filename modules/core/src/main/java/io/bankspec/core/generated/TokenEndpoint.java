package io.bankspec.core.generated;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.util.Map;
import retrofit2.http.FieldMap;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** The token endpoint of an OAuth 2 server. */
public interface TokenEndpoint {
    /** @param fields grant and credentials; in the body, so that no log of addresses shows them */
    @POST
    @FormUrlEncoded
    @Headers("Accept: application/json")
    @OperationInfo(id = "OAuth 2 token", table = Table.class)
    ApiCall<Map<String, Object>> token(@Url String address, @FieldMap Map<String, String> fields);

    /** What RFC 6749 says of its answers, for servers that put an error under the status of a success. */
    final class Table implements OperationTable {
        public static final Table INSTANCE = new Table();

        private Table() {}

        @Override
        public void describe(String id, OperationSpec operation) {
            operation.errorProperty("error");
        }
    }
}
