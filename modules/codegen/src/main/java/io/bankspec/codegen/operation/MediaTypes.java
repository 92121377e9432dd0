package io.bankspec.codegen.operation;

import java.util.Locale;

/** What the client does with a media type. */
final class MediaTypes {
    private MediaTypes() {}

    static boolean isJson(String mediaType) {
        String type = bare(mediaType);
        return type.equals("application/json")
                || type.endsWith("+json")
                || type.equals("*/*")
                || type.equals("application/*");
    }

    static boolean isForm(String mediaType) {
        return bare(mediaType).equals("application/x-www-form-urlencoded");
    }

    static boolean isText(String mediaType) {
        return bare(mediaType).startsWith("text/");
    }

    /** {@code application/vnd.mx.atrium.v1+pdf} to {@code pdf}: a word for method names. */
    static String kind(String mediaType) {
        String subtype = bare(mediaType).replaceAll("^[^/]*/", "");
        return subtype.replaceAll("^.*[+.]", "");
    }

    private static String bare(String mediaType) {
        return mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
