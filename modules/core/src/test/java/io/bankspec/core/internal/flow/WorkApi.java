package io.bankspec.core.internal.flow;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.util.Map;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** A made-up provider, with the calls of all three kinds of flows. */
interface WorkApi {
    @POST("users/{user}/work")
    @OperationInfo(id = "start", table = Table.class)
    ApiCall<Map<String, Object>> start(@Path("user") String user, @Body Map<String, Object> body);

    @POST("users/{user}/work/{id}/answer")
    @OperationInfo(id = "answer")
    ApiCall<Map<String, Object>> answer(
            @Path("user") String user,
            @Path("id") String id,
            @Header("Session") String session,
            @Body Map<String, Object> body);

    @GET("users/{user}/work/{id}")
    @OperationInfo(id = "status", table = Table.class)
    ApiCall<Map<String, Object>> status(@Path("user") String user, @Path("id") String id);

    /** What a spec would say about these. */
    final class Table implements OperationTable {
        public static final Table INSTANCE = new Table();

        @Override
        public void describe(String id, OperationSpec operation) {
            switch (id) {
                case "start" -> operation.challenge(510);
                case "status" -> operation.idempotent(true);
                default -> throw new IllegalArgumentException(id);
            }
        }
    }
}
