package io.lumen.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in a tenant; each role may do all that the ones after it may. */
public enum Role {
    /** Everything, also what concerns contract, people and the end of the account. */
    OWNER,
    /** Leads the people who answer: settings, team of agents and viewers, all tickets. */
    LEAD,
    /** Answers shoppers. */
    AGENT,
    /** Looks, changes nothing, sees no order details. */
    VIEWER;

    public boolean covers(Role needed) {
        return compareTo(needed) <= 0;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
    }
}
