package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.assistant.PastTalks;
import io.lumen.conversation.Archive;
import io.lumen.conversation.ConversationRef;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.edge.PageMark;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemLanguage;
import io.lumen.web.problem.ProblemType;
import io.lumen.web.widget.MessageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's conversations: addresses are masked, what was told of orders is shown to agents and above. */
@RequestScoped
@Path("/api/portal/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class ConversationsResource {
    private static final int PAGE = 50;
    private static final int MOST_WORDS = 100;
    private static final int MOST_DAYS = 3_660;
    private static final Pattern TICKET = Pattern.compile("#?([1-9][0-9]{0,8})");

    @Inject
    Caller caller;

    @Inject
    PastTalks talks;

    @Inject
    Clock clock;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "Conversations, the newest first; words are looked for in what shoppers wrote, and a number among the tickets, too")
    public Page list(
            @QueryParam("after") String after, @QueryParam("words") String words, @QueryParam("days") Integer days, @QueryParam("told") boolean told) {
        Optional<String> wanted = ShopperText.optional(words, "words", MOST_WORDS);
        Optional<Archive.Place> place = Optional.ofNullable(after).map(PageMark::read).map(mark -> new Archive.Place(mark.moment(), mark.id()));
        List<PastTalks.Talk> found = talks.page(caller.actor().tenant(), new Archive.Search(wanted, since(days), told), place, PAGE + 1);
        Stream<PastTalks.Talk> ofTicket = after == null ? wanted.flatMap(ConversationsResource::ticket).flatMap(number -> talks.ofTicket(caller.actor().tenant(), number)).stream() : Stream.empty();
        List<Row> rows = Stream.concat(ofTicket, found.stream().limit(PAGE)).map(Row::of).distinct().toList();
        return new Page(rows, found.size() > PAGE ? new PageMark(rows.getLast().startedAt(), rows.getLast().id()).text() : null);
    }

    private Optional<Instant> since(Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "days");
        }
        return Optional.ofNullable(days).map(back -> clock.instant().minus(Duration.ofDays(back)));
    }

    private static Optional<Integer> ticket(String words) {
        return Optional.of(TICKET.matcher(words)).filter(Matcher::matches).map(number -> Integer.valueOf(number.group(1)));
    }

    @GET
    @Path("/{id}")
    @ForRole(Role.VIEWER)
    @Operation(summary = "What was said in a conversation")
    public Transcript one(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ConversationRef conversation = new ConversationRef(caller.actor().tenant(), id);
        return talks.transcript(conversation, caller.actor().seesOrderDetails(), ProblemLanguage.best(headers.getAcceptableLanguages()))
                .map(messages -> new Transcript(id, messages.stream().map(MessageView::of).toList()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** @param next to be handed back as {@code after}; null on the last page */
    @Schema(name = "ConversationPage")
    public record Page(List<Row> conversations, String next) {}

    /** @param verified whether an order was told, which takes proof; @param ticket the number of the ticket it left, or null */
    public record Row(UUID id, Instant startedAt, Instant lastActiveAt, String language, int messages, boolean verified, Integer ticket) {
        static Row of(PastTalks.Talk talk) {
            Archive.Past past = talk.past();
            return new Row(past.id(), past.startedAt(), past.lastActiveAt(), past.language(), past.messages(), talk.proven(), talk.ticket().orElse(null));
        }
    }

    /** A conversation from its first word on. */
    public record Transcript(UUID id, List<MessageView> messages) {}
}
