package io.lumen.signup;

import java.util.Locale;

/** What stands between an account and a chat on the shop's pages, in the order in which it is usually done. */
public enum SetUpStep {
    /** The shop has a name here. */
    ACCOUNT,
    /** Its orders can be read. */
    STORE,
    /** The widget has been given the shop's look. */
    WIDGET,
    /** A conversation has been tried. */
    TEST,
    /** A page of the shop has loaded the widget. */
    INSTALL;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
