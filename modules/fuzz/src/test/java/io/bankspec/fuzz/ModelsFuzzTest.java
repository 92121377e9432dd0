package io.bankspec.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.bankspec.atrium.model.MembersResponseBody;
import io.bankspec.atrium.model.TransactionResponseBody;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.TokenError;
import io.bankspec.finicity.model.AnalyticsError;
import io.bankspec.finicity.model.ConnectEmailParameters;
import io.bankspec.finicity.model.CustomerAccount;
import io.bankspec.geezeo.model.AggregationAnswerResponse;
import io.bankspec.geezeo.model.AnswerData;
import io.bankspec.geezeo.model.Harvest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Models of each provider: scalars of all kinds, enumerations, maps, unions, and the shapes that are tolerated. */
class ModelsFuzzTest {
    private static final List<Decoding<?>> ATRIUM = List.of(
            Decoding.of(MembersResponseBody::fromJson, MembersResponseBody::toJson),
            Decoding.of(TransactionResponseBody::fromJson, TransactionResponseBody::toJson));

    private static final List<Decoding<?>> DONKIES = List.of(
            Decoding.of(io.bankspec.donkies.model.Transaction::fromJson, io.bankspec.donkies.model.Transaction::toJson),
            Decoding.of(io.bankspec.donkies.model.Member::fromJson, io.bankspec.donkies.model.Member::toJson));

    private static final List<Decoding<?>> FINAPI = List.of(
            Decoding.of(io.bankspec.finapi.model.Transaction::fromJson, io.bankspec.finapi.model.Transaction::toJson),
            Decoding.of(BankConnection::fromJson, BankConnection::toJson),
            Decoding.of(TokenError::fromJson, TokenError::toJson));

    private static final List<Decoding<?>> FINICITY = List.of(
            Decoding.of(CustomerAccount::fromJson, CustomerAccount::toJson),
            Decoding.of(ConnectEmailParameters::fromJson, ConnectEmailParameters::toJson),
            Decoding.of(AnalyticsError::fromJson, AnalyticsError::toJson));

    private static final List<Decoding<?>> GEEZEO = List.of(
            Decoding.tolerant(
                    io.bankspec.geezeo.model.Transaction::fromJson, io.bankspec.geezeo.model.Transaction::toJson),
            Decoding.tolerant(Harvest::fromJson, Harvest::toJson),
            Decoding.tolerant(AnswerData::fromJson, AnswerData::toJson),
            Decoding.tolerant(AggregationAnswerResponse::fromJson, AggregationAnswerResponse::toJson));

    @FuzzTest
    void atrium(byte[] json) {
        check(json, ATRIUM);
    }

    @FuzzTest
    void donkies(byte[] json) {
        check(json, DONKIES);
    }

    @FuzzTest
    void finapi(byte[] json) {
        check(json, FINAPI);
    }

    @FuzzTest
    void finicity(byte[] json) {
        check(json, FINICITY);
    }

    @FuzzTest
    void geezeo(byte[] json) {
        check(json, GEEZEO);
    }

    private static void check(byte[] json, List<Decoding<?>> models) {
        String text = new String(json, StandardCharsets.UTF_8);
        models.forEach(model -> model.check(text));
    }
}
