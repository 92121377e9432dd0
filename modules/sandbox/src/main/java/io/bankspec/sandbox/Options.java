package io.bankspec.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line. */
record Options(boolean help, int port, List<String> providers, List<Fault> faults) {
    private static final Pattern FAULT =
            Pattern.compile("([a-z0-9]+)(?:/([0-9]{1,6}))?(?:@([A-Za-z0-9,]+))?(?:\\*([0-9]{1,6}))?");

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException it makes no sense
     */
    static Options parse(String[] args) {
        int port = 0;
        List<String> providers = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Iterator<String> all = Arrays.asList(args).iterator(); all.hasNext(); ) {
            String arg = all.next();
            switch (arg) {
                case "--help", "-h" -> {
                    return new Options(true, 0, List.of(), List.of());
                }
                case "--port" -> port = number(value(arg, all));
                case "--fault" -> faults.add(fault(value(arg, all)));
                default -> {
                    if (arg.startsWith("-")) throw new IllegalArgumentException("no option " + arg);
                    providers.add(arg);
                }
            }
        }
        if (providers.isEmpty()) throw new IllegalArgumentException("no provider named");
        return new Options(false, port, List.copyOf(providers), List.copyOf(faults));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) throw new IllegalArgumentException("nothing after " + option);
        return rest.next();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: " + text, e);
        }
    }

    static Fault fault(String text) {
        Matcher parts = FAULT.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("no fault: " + text);
        Fault fault = kind(parts.group(1), parts.group(2), text);
        if (parts.group(3) != null) fault = fault.on(parts.group(3).split(","));
        if (parts.group(4) != null) fault = fault.times(number(parts.group(4)));
        return fault;
    }

    private static Fault kind(String kind, String detail, String text) {
        if (kind.equals("slow") && detail != null) return Fault.slow(Duration.ofMillis(number(detail)));
        if (kind.equals("reset") && detail == null) return Fault.reset();
        if (kind.equals("truncated") && detail == null) return Fault.truncated();
        if (!kind.matches("[0-9]+")) throw new IllegalArgumentException("no fault: " + text);
        Fault status = Fault.status(number(kind));
        return detail == null ? status : status.retryAfter(Duration.ofSeconds(number(detail)));
    }
}
