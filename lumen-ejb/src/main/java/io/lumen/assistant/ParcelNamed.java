package io.lumen.assistant;

import java.util.OptionalInt;

/** Which of an order's parcels a message means. Parcels are counted from one, as the answers count them. */
public sealed interface ParcelNamed {

    /** "Parcel 2", "the second package". */
    record Numbered(int number) implements ParcelNamed {}

    /** "The last box". */
    record Last() implements ParcelNamed {}

    /** "And the other one?": of two, the one that was not told of last; none was told of alone, the second. */
    record Other(int told) implements ParcelNamed {}

    /** The parcel among so many; empty when it cannot be said, and then all are told. */
    default OptionalInt among(int parcels) {
        int meant = switch (this) {
            case Numbered(int number) -> number;
            case Last() -> parcels;
            case Other(int told) -> parcels == 2 ? 3 - Math.max(told, 1) : 0;
        };
        return meant >= 1 && meant <= parcels ? OptionalInt.of(meant) : OptionalInt.empty();
    }
}
