/** Providers on this machine, served from their specs. */
module io.bankspec.sandbox {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires mockwebserver3;
    requires okhttp3;
    requires okio;
    requires org.jspecify;

    exports io.bankspec.sandbox;
}
