package io.lumen.model;

/**
 * Tokens and calls of one tenant on one day.
 *
 * @param failures those of the calls that brought nothing usable
 */
public record TokenUse(long tokensIn, long tokensOut, int calls, int failures) {
    static final TokenUse NONE = new TokenUse(0, 0, 0, 0);

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
