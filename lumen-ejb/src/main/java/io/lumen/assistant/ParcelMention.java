package io.lumen.assistant;

/**
 * A parcel that a message names.
 *
 * @param alone whether the message says nothing else, so that only where that parcel is can be meant
 */
public record ParcelMention(ParcelNamed parcel, boolean alone) {}
