package io.bankspec.sandbox.bank;

import io.bankspec.sandbox.internal.Json;

/** Who lives in this world; each is a file beside this class. */
public final class Households {
    /** With a depot, and a car that is not paid. */
    public static final Household SPRINGFIELD = read("springfield");

    /** With something to put by each month. */
    public static final Household SALT_LAKE_CITY = read("salt-lake-city");

    /** Their neighbours, who live beyond their means. */
    public static final Household OVERDRAWN = read("overdrawn");

    /** Who speak German and English. */
    public static final Household MUELLHEIM = read("muellheim");

    /** In euros. */
    public static final Household MUSTERSTADT = read("musterstadt");

    private Households() {}

    private static Household read(String name) {
        return Json.yaml(Households.class, name + ".yaml", Household.class);
    }
}
