package io.bankspec.core.generated;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.spec.OperationInfo;
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
    @OperationInfo(id = "OAuth 2 token")
    ApiCall<Map<String, Object>> token(@Url String address, @FieldMap Map<String, String> fields);
}
