package io.lumen.access;

/** Fired in the transaction in which a visit began or was allowed to change something, so that the tenant's owners are told. */
public sealed interface VisitNotice {
    Visit visit();

    record Begun(Visit visit) implements VisitNotice {}

    record Writes(Visit visit) implements VisitNotice {}
}
