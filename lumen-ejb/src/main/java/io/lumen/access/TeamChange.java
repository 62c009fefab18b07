package io.lumen.access;

/** What became of a change to the team. */
public sealed interface TeamChange {
    record Done() implements TeamChange {}

    /** There is no such member, or not any more. */
    record Unknown() implements TeamChange {}

    /** Somebody else changed the member meanwhile. */
    record Overtaken() implements TeamChange {}

    /** The tenant would be left without an owner. */
    record LastOwner() implements TeamChange {}

    /** Only an owner makes, changes or removes owners and leads. */
    record NotYours() implements TeamChange {}
}
