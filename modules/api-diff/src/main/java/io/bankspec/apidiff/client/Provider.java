package io.bankspec.apidiff.client;

/**
 * How a module names its client.
 *
 * @param name the folder under {@code specs} and {@code modules}
 * @param clientName the class without {@code Client}
 */
public record Provider(String name, String clientName) {
    String packageName() {
        return "io.bankspec." + name;
    }
}
