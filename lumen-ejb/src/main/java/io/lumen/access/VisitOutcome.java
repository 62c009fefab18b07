package io.lumen.access;

/** What became of a wish to visit, or to change something in a visit. */
public sealed interface VisitOutcome {
    record GoesOn(Visit visit) implements VisitOutcome {}

    /** There is no such tenant. */
    record Unknown() implements VisitOutcome {}

    /** The tenant has ended its account; nobody looks at it any more. */
    record Closed() implements VisitOutcome {}

    /** There is no visit, or it has ended. */
    record Over() implements VisitOutcome {}
}
