package io.bankspec.benchmarks;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;

/** What Gson's reader costs alone: every token as a string, and nothing made of it. */
final class Floor {
    private Floor() {}

    /** Returns something that depends on every token, so that none is optimised away. */
    static int walk(Reader json) throws IOException {
        int sum = 0;
        try (JsonReader in = new JsonReader(json)) {
            while (true) {
                switch (in.peek()) {
                    case BEGIN_OBJECT -> in.beginObject();
                    case END_OBJECT -> in.endObject();
                    case BEGIN_ARRAY -> in.beginArray();
                    case END_ARRAY -> in.endArray();
                    case NAME -> sum += in.nextName().length();
                    case STRING, NUMBER -> sum += in.nextString().length();
                    case BOOLEAN -> sum += String.valueOf(in.nextBoolean()).length();
                    case NULL -> in.nextNull();
                    case END_DOCUMENT -> {
                        return sum;
                    }
                }
            }
        }
    }
}
