package io.bankspec.examples;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.geezeo.GeezeoClient;
import java.util.function.Supplier;

/** Samples of the READMEs: every way to authenticate. */
final class Credentials {
    private Credentials() {}

    static AtriumClient keys(String key, String clientId) {
        AtriumClient atrium = AtriumClient.builder()
                .server(AtriumClient.Server.SANDBOX)
                .apiKey(key)
                .clientId(clientId)
                .build();
        return atrium;
    }

    static DonkiesClient emailAndPassword(String installation, String email, String password) {
        DonkiesClient donkies = DonkiesClient.builder()
                .baseUrl(installation)
                .token(email, password)
                .build();
        return donkies;
    }

    static FinicityClient partner(String appKey, String partnerId, String partnerSecret) {
        FinicityClient finicity = FinicityClient.builder()
                .server(FinicityClient.Server.PRODUCTION)
                .appKey(appKey)
                .appToken(partnerId, partnerSecret)
                .build();
        return finicity;
    }

    static GeezeoClient signedTokens(String host, Supplier<String> signer) {
        GeezeoClient geezeo = GeezeoClient.builder()
                .server(GeezeoClient.Server.production(host))
                .userJwt(signer)
                .build();
        return geezeo;
    }

    static FinApiClient clientAndUser(
            String clientId, String clientSecret, String user, String password, TokenStore shared) {
        FinApiClient finapi = FinApiClient.builder()
                .server(FinApiClient.Server.SANDBOX)
                .oauth2ClientCredentials(clientId, clientSecret)
                .oauth2Password(clientId, clientSecret, user, password)
                .tokenStore(shared)
                .build();
        return finapi;
    }
}
