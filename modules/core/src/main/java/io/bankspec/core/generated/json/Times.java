package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Days and moments. */
final class Times {
    private Times() {}

    static final class Date extends ScalarAdapter<LocalDate> {
        Date() {
            super("a date such as 2016-10-13");
        }

        @Override
        LocalDate parse(String text) {
            return IsoParser.date(text);
        }

        @Override
        void writeValue(JsonWriter out, LocalDate value) throws IOException {
            out.value(value.toString());
        }
    }

    static final class DateTime extends ScalarAdapter<OffsetDateTime> {
        DateTime() {
            super("a timestamp with offset such as 2016-10-13T17:57:38Z");
        }

        @Override
        OffsetDateTime parse(String text) {
            return IsoParser.offsetDateTime(text);
        }

        @Override
        void writeValue(JsonWriter out, OffsetDateTime value) throws IOException {
            out.value(IsoFormat.of(value));
        }
    }

    static class LocalTimestamp extends ScalarAdapter<LocalDateTime> {
        LocalTimestamp() {
            this("a timestamp without zone such as 2016-11-11T21:31:36");
        }

        private LocalTimestamp(String expected) {
            super(expected);
        }

        @Override
        LocalDateTime parse(String text) {
            return IsoParser.localDateTime(text);
        }

        @Override
        void writeValue(JsonWriter out, LocalDateTime value) throws IOException {
            out.value(IsoFormat.of(value));
        }
    }

    static final class SqlTimestamp extends LocalTimestamp {
        SqlTimestamp() {
            super("a timestamp without zone such as 2018-01-01 12:30:00.000");
        }

        @Override
        void writeValue(JsonWriter out, LocalDateTime value) throws IOException {
            out.value(IsoFormat.sql(value));
        }
    }

    static class EpochSeconds extends ScalarAdapter<Instant> {
        EpochSeconds() {
            super("seconds since 1970");
        }

        @Override
        Instant parse(String text) {
            return Instant.ofEpochSecond(Numbers.int64(text));
        }

        @Override
        void writeValue(JsonWriter out, Instant value) throws IOException {
            out.value(value.getEpochSecond());
        }
    }

    static final class QuotedEpochSeconds extends EpochSeconds {
        @Override
        void writeValue(JsonWriter out, Instant value) throws IOException {
            out.value(Long.toString(value.getEpochSecond()));
        }
    }
}
