package io.bankspec.core.generated.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is parsed and written by hand must be what the JDK makes of it, for good texts and for bad ones. */
class FastPathsTest {
    private static final long SEED = 20_161_013;
    private static final int TEXTS = Scale.of(50_000);
    private static final String ODD = "0123456789-+:.TZ ze/\u0660";

    private final Random random = new Random(SEED);

    /** The value, or the word for none. */
    private static Object outcome(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            return "no value";
        }
    }

    private void agree(Function<String, ?> ours, Function<String, ?> theirs, Function<Random, String> texts) {
        int values = 0;
        for (int i = 0; i < TEXTS; i++) {
            String good = texts.apply(random);
            String text = i % 2 == 0 ? good : damaged(good);
            Object expected = outcome(theirs, text);
            if (!expected.equals("no value")) values++;
            assertThat(outcome(ours, text)).as("'%s', seed %d", text, SEED).isEqualTo(expected);
        }
        assertThat(values).as("texts that are values").isBetween(TEXTS / 4, TEXTS - TEXTS / 20);
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length());
        String odd = String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + odd + text.substring(at);
            case 2 -> text.substring(0, at) + odd + text.substring(at + 1);
            default -> text.substring(0, at);
        };
    }

    private static LocalDateTime moment(Random random) {
        // From the year -100 to the year 10,100.
        return LocalDateTime.ofEpochSecond(
                -65_000_000_000L + (long) (random.nextDouble() * 321_000_000_000L),
                random.nextBoolean() ? 0 : random.nextInt(1_000) * (int) Math.pow(10, random.nextInt(7)),
                ZoneOffset.UTC);
    }

    private static ZoneOffset offset(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> ZoneOffset.UTC;
            case 1 -> ZoneOffset.ofTotalSeconds((random.nextInt(145) - 72) * 900);
            default -> ZoneOffset.ofTotalSeconds(random.nextInt(129_601) - 64_800);
        };
    }

    @Test
    void datesAreWhatTheJdkMakesOfThem() {
        agree(
                IsoParser::date,
                LocalDate::parse,
                random -> moment(random).toLocalDate().toString());
    }

    @Test
    void timestampsWithOffsetAreWhatTheJdkMakesOfThem() {
        agree(
                IsoParser::offsetDateTime,
                FastPathsTest::offsetDateTime,
                random -> moment(random).atOffset(offset(random)).toString());
    }

    @Test
    void timestampsWithoutZoneAreWhatTheJdkMakesOfThem() {
        agree(IsoParser::localDateTime, FastPathsTest::localDateTime, random -> {
            String text = moment(random).toString();
            String separated = random.nextBoolean() ? text : text.replace('T', ' ');
            return separated + new String[] {"", "", "Z", "+00:00"}[random.nextInt(4)];
        });
    }

    /** The spellings that the JDK does not know are made into those that it does. */
    private static OffsetDateTime offsetDateTime(String text) {
        return OffsetDateTime.parse(cut(text)
                .replaceFirst("([Tt].*[-+][0-9]{2})([0-9]{2})$", "$1:$2")
                .replaceFirst("([Tt].*[0-9][-+][0-9]{2})$", "$1:00"));
    }

    private static LocalDateTime localDateTime(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        return LocalDateTime.parse(cut(iso.replaceFirst("(Z|[+]00(:?00)?)$", "")));
    }

    private static String cut(String text) {
        return text.replaceFirst("([.][0-9]{9})[0-9]+", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59Z",
                "2023-02-29T00:00:00Z",
                "2024-02-30T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T23:60:00Z",
                "2024-01-01T12:00Z",
                "2024-01-01t12:00:00z",
                "2024-01-01T12:00:00.Z",
                "2024-01-01T12:00:00.123456789Z",
                "2024-01-01T12:00:00.1234567890Z",
                "2024-01-01T12:00:00+18:00",
                "2024-01-01T12:00:00-18:00",
                "2024-01-01T12:00:00+18:15",
                "2024-01-01T12:00:00+05:45",
                "2024-01-01T12:00:00+05:44",
                "2024-01-01T12:00:00+01:60",
                "2024-01-01T12:00:00-00:00",
                "2024-01-01T12:00:00+01:00:30",
                "2024-01-01T12:00:00+0100",
                "+12024-01-01T12:00:00Z",
                "-0001-01-01T12:00:00Z",
                "0000-01-01T12:00:00Z",
                "2024-01-01T12:00:00",
                "2024-00-01T12:00:00Z",
                ""
            })
    void theEdgesOfTimestampsAreThoseOfTheJdk(String text) {
        assertThat(outcome(IsoParser::offsetDateTime, text)).isEqualTo(outcome(FastPathsTest::offsetDateTime, text));
        String local = text.replaceFirst("Z$", "");
        assertThat(outcome(IsoParser::localDateTime, local)).isEqualTo(outcome(FastPathsTest::localDateTime, local));
        String day = text.replaceFirst("T.*", "");
        assertThat(outcome(IsoParser::date, day)).isEqualTo(outcome(LocalDate::parse, day));
    }

    @Test
    void decimalsAreWhatTheJdkMakesOfThemDigitByDigitAndScaleByScale() {
        agree(Numbers::decimal, FastPathsTest::decimal, FastPathsTest::number);
    }

    @Test
    void wholeNumbersAreExactOrRefused() {
        agree(Numbers::int64, text -> decimal(text).longValueExact(), random -> {
            String number = number(random);
            return random.nextBoolean() ? number : number.replaceFirst("[.].*", "");
        });
    }

    private static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (Math.abs(value.scale()) > 1_000) throw new IllegalArgumentException("an exponent that fills the memory");
        return value;
    }

    private static String number(Random random) {
        BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12) - 1);
        return random.nextInt(10) == 0 ? number.toString() : number.toPlainString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "-0.00",
                "00.10",
                "+1",
                "-",
                ".",
                "-.",
                ".5",
                "5.",
                "1.2.3",
                "--1",
                "1-",
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "1e3",
                "12.0",
                "12.5",
                ""
            })
    void theEdgesOfNumbersAreThoseOfTheJdk(String text) {
        assertThat(outcome(Numbers::decimal, text)).isEqualTo(outcome(FastPathsTest::decimal, text));
        assertThat(outcome(Numbers::int64, text))
                .isEqualTo(outcome(t -> decimal(t).longValueExact(), text));
    }

    @Test
    void timestampsAreWrittenAsTheJdkWritesThem() {
        DateTimeFormatter sql = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
        for (int i = 0; i < TEXTS; i++) {
            LocalDateTime local = moment(random);
            OffsetDateTime time = local.atOffset(offset(random));
            assertThat(IsoFormat.of(local)).isEqualTo(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
            assertThat(IsoFormat.of(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            if (local.getYear() >= 0 && local.getYear() <= 9999)
                assertThat(IsoFormat.sql(local)).isEqualTo(sql.format(local));
        }
    }
}
