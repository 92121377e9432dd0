/** The handwritten part of every bankspec client. */
module io.bankspec.core {
    requires transitive com.google.gson;
    requires transitive io.swagger.v3.oas.annotations;
    requires transitive okhttp3;
    requires transitive okio;
    requires transitive org.jspecify;
    requires transitive retrofit2;

    exports io.bankspec.core;
    exports io.bankspec.core.auth;
    exports io.bankspec.core.generated;
    exports io.bankspec.core.generated.json;
    exports io.bankspec.core.generated.spec;
    exports io.bankspec.core.generated.style;
    exports io.bankspec.core.logging;
    exports io.bankspec.core.mfa;
}
