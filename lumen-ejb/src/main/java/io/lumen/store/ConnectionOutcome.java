package io.lumen.store;

import java.net.URI;

/** What became of an attempt to connect a shop. Nothing is stored unless it is {@link Connected}. */
public sealed interface ConnectionOutcome {

    /** The shop is connected. */
    record Connected() implements ConnectionOutcome {}

    /** The shop's owner goes on at this page of their shop. */
    record GoOn(URI page) implements ConnectionOutcome {}

    /** Lumen is not known to the platform as an app, so only a token of the shop's own can be used. */
    record NotOffered() implements ConnectionOutcome {}

    /** The tenant has no shop to connect yet. */
    record NoStore() implements ConnectionOutcome {}

    /** Another shop is connected; it has to be disconnected first. */
    record AnotherShop() implements ConnectionOutcome {}

    /** The answer is not signed by the platform, or too long ago, or for another shop than the one that was set out for. */
    record NotGenuine() implements ConnectionOutcome {}

    /** Nobody in this session set out with this text, or it was used before. */
    record NotExpected() implements ConnectionOutcome {}

    /** The answer came too late. */
    record TooLate() implements ConnectionOutcome {}

    /** The platform did not play along. */
    record Troubled(ConnectionTrouble trouble) implements ConnectionOutcome {}
}
