package io.lumen.tracking;

import java.time.Duration;

/**
 * How long silence is normal. Calendar time; a store's own working days are not known here.
 *
 * @param firstScan from the label to the carrier's first scan
 * @param freshNews how long a scan counts as news; after that it is told as old
 * @param onTheVan "out for delivery" is said for one day
 * @param movement how long a moving parcel may go without a scan
 * @param shipping from the order to the first parcel
 */
public record Patience(Duration firstScan, Duration freshNews, Duration onTheVan, Duration movement, Duration shipping) {

    /**
     * 48 hours without any scan usually mean that a parcel was not handed over, and are when a store is expected to look
     * (carriers scan at hand-over, at hubs and at the door); 72 hours without shipping likewise. Between hubs long gaps are
     * normal, and no scans come on a weekend: a silence of five days covers a weekend, a holiday and the usual two days.
     */
    public static final Patience USUAL =
            new Patience(Duration.ofHours(48), Duration.ofHours(48), Duration.ofHours(24), Duration.ofDays(5), Duration.ofHours(72));
}
