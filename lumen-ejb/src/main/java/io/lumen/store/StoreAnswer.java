package io.lumen.store;

import java.util.function.Function;

/** What became of a question to a shop's platform: what was asked for, or what is wrong. */
public sealed interface StoreAnswer<T> {

    /** It was had. */
    record Had<T>(T value) implements StoreAnswer<T> {}

    /** It was not, and why. */
    record Troubled<T>(ConnectionTrouble trouble) implements StoreAnswer<T> {}

    /** Asks on with what was had. */
    default <N> StoreAnswer<N> then(Function<T, StoreAnswer<N>> next) {
        return switch (this) {
            case Had<T>(T value) -> next.apply(value);
            case Troubled<T>(ConnectionTrouble trouble) -> new Troubled<>(trouble);
        };
    }
}
