package io.lumen.access;

/**
 * What a signed-in person wants to do in a tenant, as far as it decides whether they may.
 *
 * @param needed the role it needs there
 * @param changes whether it changes anything
 * @param whileClosing whether it may be done in a tenant that is closing, too
 */
public record Deed(Role needed, boolean changes, boolean whileClosing) {
    /** To look at what needs this role, in a tenant that is not closing. */
    public static Deed looking(Role needed) {
        return new Deed(needed, false, false);
    }

    /** To change what needs this role, in a tenant that is not closing. */
    public static Deed changing(Role needed) {
        return new Deed(needed, true, false);
    }

    /** The same, in a tenant that is closing, too. */
    public Deed alsoWhileClosing() {
        return new Deed(needed, changes, true);
    }
}
