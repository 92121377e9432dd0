package io.bankspec.core.generated.json;

import io.bankspec.core.internal.text.PrintableText;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON that does not fit its schema. The message names the place and what was expected, never the value. Of the place
 * only names that a spec declares are shown; others are data, and show as {@code *}.
 */
public final class JsonFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Characters of a place. Lists in lists have no end. */
    private static final int LONGEST = 200;

    /** A name, and indices if it is a list. A number with more digits may be a name again. */
    private static final Pattern STEP = Pattern.compile("(.*?)((?:\\[\\d{1,7}\\])*)", Pattern.DOTALL);

    private static final String HIDDEN = "*";

    private final String path;

    public JsonFormatException(String path, String problem) {
        super(problem);
        this.path = place(path);
    }

    @Override
    public String getMessage() {
        return path + ": " + super.getMessage();
    }

    private static String place(String path) {
        return PrintableText.of(
                Arrays.stream(path.split("\\.", -1))
                        .map(JsonFormatException::shown)
                        .collect(Collectors.joining(".")),
                LONGEST);
    }

    private static String shown(String step) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) return HIDDEN;
        String name = parts.group(1);
        boolean isKnown = name.isEmpty() || name.equals("$") || ModelFields.isDeclaredAnywhere(name);
        return isKnown ? step : HIDDEN + parts.group(2);
    }

    /** Place of the value, such as {@code $.accounts[3].balance}. */
    public String path() {
        return path;
    }
}
