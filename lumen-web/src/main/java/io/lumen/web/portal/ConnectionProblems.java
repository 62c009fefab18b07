package io.lumen.web.portal;

import io.lumen.store.ConnectionOutcome;
import io.lumen.store.ConnectionTrouble;
import io.lumen.web.problem.ProblemType;

/** Why a shop was not connected, as a door says it. */
final class ConnectionProblems {
    private ConnectionProblems() {}

    /** @param outcome any but a good one */
    static ProblemType of(ConnectionOutcome outcome) {
        return switch (outcome) {
            case ConnectionOutcome.NotOffered() -> ProblemType.STORE_CONSENT_NOT_OFFERED;
            case ConnectionOutcome.NoStore() -> ProblemType.NO_STORE_YET;
            case ConnectionOutcome.AnotherShop() -> ProblemType.ANOTHER_SHOP_CONNECTED;
            case ConnectionOutcome.NotGenuine() -> ProblemType.STORE_ANSWER_NOT_GENUINE;
            case ConnectionOutcome.NotExpected() -> ProblemType.STORE_ANSWER_NOT_EXPECTED;
            case ConnectionOutcome.TooLate() -> ProblemType.STORE_ANSWER_TOO_LATE;
            case ConnectionOutcome.Troubled(ConnectionTrouble trouble) -> of(trouble);
            case ConnectionOutcome.Connected connected -> throw new IllegalArgumentException(connected + " is no problem");
            case ConnectionOutcome.GoOn on -> throw new IllegalArgumentException(on + " is no problem");
        };
    }

    /** The field that a person can put right, if there is one. */
    static String fieldOf(ConnectionOutcome outcome) {
        return switch (of(outcome)) {
            case STORE_TOKEN_REFUSED, STORE_RIGHT_MISSING -> "token";
            case STORE_SHOP_NOT_FOUND, ANOTHER_SHOP_CONNECTED -> "shop";
            default -> null;
        };
    }

    private static ProblemType of(ConnectionTrouble trouble) {
        return switch (trouble) {
            case TOKEN_REFUSED -> ProblemType.STORE_TOKEN_REFUSED;
            case RIGHT_MISSING -> ProblemType.STORE_RIGHT_MISSING;
            case SHOP_NOT_FOUND -> ProblemType.STORE_SHOP_NOT_FOUND;
            case SHOP_CLOSED -> ProblemType.STORE_SHOP_CLOSED;
            case STORE_DOWN, TOO_SLOW, THROTTLED -> ProblemType.STORE_UNREACHABLE;
            case UNREADABLE -> ProblemType.STORE_UNREADABLE;
        };
    }
}
