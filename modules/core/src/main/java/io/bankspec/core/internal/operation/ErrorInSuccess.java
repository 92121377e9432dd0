package io.bankspec.core.internal.operation;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** An error that comes with the status of a success, in place of the result. */
final class ErrorInSuccess {
    /** Bytes. An error says in its first words that it is one; a result need not be read twice. */
    private static final long LOOKED_AT = 4096;

    private ErrorInSuccess() {}

    /** Whether the answer is an object with this property. Leaves the body as it is. */
    static boolean isIn(Response response, String property) {
        try (ResponseBody start = response.peekBody(LOOKED_AT)) {
            JsonReader in = new JsonReader(start.charStream());
            in.setStrictness(Strictness.LEGACY_STRICT);
            return has(in, property);
        } catch (IOException | IllegalStateException e) {
            // Longer than that, no object, no JSON, or broken off: for the result's own decoder to find out.
            return false;
        }
    }

    private static boolean has(JsonReader in, String property) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            boolean isIt = in.nextName().equals(property);
            if (isIt && in.peek() != JsonToken.NULL) return true;
            in.skipValue();
        }
        return false;
    }
}
