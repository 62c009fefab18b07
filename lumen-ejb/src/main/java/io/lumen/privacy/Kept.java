package io.lumen.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tenant may say of how long it is kept, in days. */
public enum Kept {
    /** With all that was said and proven in them, from the last word on; one with a ticket stays as long as the ticket. */
    CONVERSATIONS(365, 30, 1095),
    /** From the day they were opened. */
    TICKETS(730, 90, 1825),
    /** Who did what. A year is the least; the database holds to that by itself. */
    AUDIT(1095, 365, 3650);

    private final int usual;
    private final int least;
    private final int most;

    Kept(int usual, int least, int most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** Where nothing was chosen. */
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    boolean allows(int days) {
        return days >= least && days <= most;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kept> ofWireName(String name) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name)).findFirst();
    }
}
