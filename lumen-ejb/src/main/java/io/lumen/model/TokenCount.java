package io.lumen.model;

/** Tokens sent and tokens received. */
public record TokenCount(int in, int out) {

    public TokenCount {
        if (in < 0 || out < 0) {
            throw new IllegalArgumentException("tokens cannot be owed");
        }
    }
}
