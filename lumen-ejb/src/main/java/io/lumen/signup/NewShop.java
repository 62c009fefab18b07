package io.lumen.signup;

import java.time.ZoneId;
import java.util.Locale;

/** The shop that somebody names. @param name as it is shown, 1 to 200 characters */
public record NewShop(String name, Locale language, ZoneId timeZone) {
    /** In characters as a person counts them. */
    public static final int LONGEST_NAME = 200;
}
