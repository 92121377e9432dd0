package io.bankspec.apidiff.verdict;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code info.version} of a spec, by semantic versioning. The first number is for what breaks, the second for additions; before 1.0.0 the second and the third. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /** @throws IllegalArgumentException these are not three numbers */
    public static Version of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("info.version is not like 1.2.3: " + text);
        return new Version(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The least that says what has changed since this version; of texts it says nothing. */
    public Version after(Level level) {
        if (level == Level.TEXT) return this;
        if (level == Level.BREAKING) return major == 0 ? new Version(0, minor + 1, 0) : new Version(major + 1, 0, 0);
        return major == 0 ? new Version(0, minor, patch + 1) : new Version(major, minor + 1, 0);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + '.' + patch;
    }
}
