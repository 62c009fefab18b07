package io.lumen.access;

import java.util.UUID;

/** What became of the wish to invite somebody. */
public sealed interface InvitationOutcome {
    /** The mail is on its way. @param member the row that waits for them */
    record Invited(UUID member) implements InvitationOutcome {}

    /** They belong to the team already. */
    record MemberAlready() implements InvitationOutcome {}

    /** They are invited already; the invitation can be sent again. */
    record InvitedAlready() implements InvitationOutcome {}

    /** There is no such invitation, or not any more. */
    record Unknown() implements InvitationOutcome {}

    /** Only an owner invites owners and leads. */
    record NotYours() implements InvitationOutcome {}

    /** The team sends too many invitations. */
    record TooMany() implements InvitationOutcome {}
}
