package io.bankspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.bankspec.core.internal.transport.BaseUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

class AddressesFuzzTest {
    @FuzzTest
    void baseAddress(byte[] bytes) throws UnknownHostException {
        HttpUrl url;
        try {
            url = BaseUrl.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            Canary.isNotIn(e);
            return;
        }
        assertThat(url.scheme()).isIn("http", "https");
        assertThat(url.toString()).endsWith("/").doesNotContain("?", "#");
        assertThat(url.username() + url.password()).isEmpty();
        assertThat(BaseUrl.parse(url.toString())).isEqualTo(url);
        assertThat(url.resolve("users/1")).hasToString(url + "users/1");
        if (url.isHttps() || isRefused(url)) return;
        boolean isLoopback = url.host().equals("localhost")
                || url.host().matches("[0-9.:]+")
                        && InetAddress.getByName(url.host()).isLoopbackAddress();
        assertThat(isLoopback).as(url.host()).isTrue();
    }

    private static boolean isRefused(HttpUrl url) {
        try {
            BaseUrl.refusePlainHttp(url);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
