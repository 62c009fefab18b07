package io.lumen.understanding;

/** A piece of a message that was recognised: its value and the half-open range of characters it was read from. */
record Found(String value, int start, int end) {
}
