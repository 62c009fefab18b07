package io.lumen.usage;

import java.time.LocalDate;

/**
 * A day's figures (UTC).
 *
 * @param turns messages of shoppers
 * @param verified conversations in which an order was told
 */
public record UsageDay(LocalDate day, long conversations, long turns, long verified, long tickets) {}
