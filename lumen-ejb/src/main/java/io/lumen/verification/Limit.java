package io.lumen.verification;

import java.time.Duration;

/** So many in a time; they come back evenly over that time. */
record Limit(int most, Duration in) {}
