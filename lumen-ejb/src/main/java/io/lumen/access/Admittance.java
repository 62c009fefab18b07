package io.lumen.access;

/** Whether a signed-in person may do something in the tenant they work for. */
public sealed interface Admittance {
    record Granted(Actor actor) implements Admittance {}

    /** They belong to several and have not chosen, or to none. */
    record NoTenant() implements Admittance {}

    /** The identity provider named the tenant, but we do not, or not any more. */
    record NotAMember() implements Admittance {}

    record RoleLacking(Role needed) implements Admittance {}

    record Suspended() implements Admittance {}

    /** Its owners are closing it; only what belongs to that is open to them. */
    record Closing() implements Admittance {}

    record Closed() implements Admittance {}

    /** One of our own people, whose visit has ended. */
    record VisitOver() implements Admittance {}

    /** One of our own people, who has not asked to change anything in this visit. */
    record VisitReadsOnly() implements Admittance {}
}
