package io.lumen.limit;

import java.time.Duration;

/** So many in a time; they come back evenly over that time. */
public record Limit(int most, Duration in) {}
