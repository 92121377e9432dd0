package io.bankspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Scalars;
import io.bankspec.core.internal.wire.FormFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

class FormsFuzzTest {
    /** Beyond them there is an exponent. */
    private static final int MAX_PLACES = 100;

    @FuzzTest
    void form(byte[] json) throws IOException {
        Map<String, @Nullable Object> object;
        FormBody body;
        try {
            object = Json.fromJson(new String(json, StandardCharsets.UTF_8), Scalars.OBJECT);
            body = FormFields.body(object, Scalars.OBJECT, Map.of());
        } catch (IllegalArgumentException e) {
            Canary.isNotIn(e);
            return;
        }
        List<String> fields = new ArrayList<>();
        object.forEach((name, value) -> collect(name, value, fields));
        Buffer wire = new Buffer();
        body.writeTo(wire);
        String text = wire.readUtf8();
        assertThat(text).matches("[\\x21-\\x7e]*");
        List<String> sent = new ArrayList<>();
        if (!fields.isEmpty()) for (String field : text.split("&", -1)) sent.add(recoded(field));
        assertThat(sent).isEqualTo(fields);
    }

    /** As the JDK writes what it has read. */
    private static String recoded(String field) {
        String[] parts = field.split("=", -1);
        assertThat(parts).hasSize(2);
        return encoded(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                + '='
                + encoded(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void collect(String name, @Nullable Object value, List<String> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, item) -> collect(name + '[' + inner + ']', item, fields));
        } else if (value instanceof List<?> list) {
            boolean isFlat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
            for (int i = 0; i < list.size(); i++) collect(isFlat ? name : name + '[' + i + ']', list.get(i), fields);
        } else if (value != null) {
            fields.add(encoded(name)
                    + '='
                    + encoded(value instanceof BigDecimal number ? digits(number) : value.toString()));
        }
    }

    private static String digits(BigDecimal number) {
        return Math.abs(number.scale()) > MAX_PLACES ? number.toString() : number.toPlainString();
    }
}
