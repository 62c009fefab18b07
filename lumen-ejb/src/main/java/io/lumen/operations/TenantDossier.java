package io.lumen.operations;

import io.lumen.access.Visit;
import io.lumen.entitlement.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be seen of one tenant without a word of its conversations. */
public record TenantDossier(
        TenantRow tenant, Month month, List<Shop> shops, List<Person> people, List<Talk> talks, List<Job> jobs, List<Agreement> agreements,
        List<Visit> visits) {
    /** Since the first of the month, UTC. */
    public record Month(long conversations, long tickets) {}

    /**
     * @param connectionUpdatedAt when the way to it was last set up; empty while there is none
     * @param answeredAt when the shop last answered us
     * @param trouble what is wrong since, by its code; empty: nothing
     */
    public record Shop(
            String name, String shop, String platform, boolean connected, Optional<Instant> connectionUpdatedAt, Optional<Instant> answeredAt,
            Optional<String> trouble) {}

    /** @param email masked */
    public record Person(String name, String email, String role, boolean invited, Instant since) {}

    /** A conversation by its outside. @param ticket the number of the ticket it left */
    public record Talk(UUID id, Instant startedAt, Instant lastActiveAt, String language, int messages, Optional<Integer> ticket) {}
}
