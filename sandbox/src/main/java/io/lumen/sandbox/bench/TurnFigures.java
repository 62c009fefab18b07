package io.lumen.sandbox.bench;

/**
 * What one run gave.
 *
 * @param whole times of turns as the shopper sees them
 * @param own the same without the store's share, by the server's own account
 * @param wrong answers that were not the right ones
 */
record TurnFigures(int inFlight, double seconds, Samples whole, Samples own, int wrong) {
    double turnsPerSecond() {
        return whole.count() / seconds;
    }
}
