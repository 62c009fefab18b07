package io.lumen.notification;

import io.lumen.store.StoreProfile;
import io.lumen.ticket.OrderSnapshot;
import io.lumen.ticket.TicketBrief;
import io.lumen.ticket.TranscriptLine;
import io.lumen.ticket.VerificationReceipt;
import io.lumen.tracking.Concern;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.wording.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the mail that asks a shop's team for a person: the case, the verified orders, the shopper's remark, the
 * conversation; in the shop's language and time. What strangers wrote goes in as inert text of limited length.
 */
final class EscalationLetter {
    static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_REMARK = 2_000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_ORDERS_IN_SUBJECT = 3;

    /** Courtesy and answers to our questions are no wishes. */
    private static final Set<Intent> NO_WISH = EnumSet.of(
            Intent.GREETING, Intent.THANKS_BYE, Intent.PROVIDE_ORDER_NUMBER, Intent.PROVIDE_EMAIL, Intent.OUT_OF_SCOPE);

    /** Codes that have words of their own; any other is told in general words. */
    private static final Set<String> CONCERNS = Arrays.stream(Concern.values()).map(Concern::code).collect(Collectors.toSet());

    private static final Set<String> FACTORS = Set.of("order_number_and_email", "one_time_code", "signed_customer");

    private final TicketBrief brief;
    private final StoreProfile store;
    private final Optional<URI> page;
    private final Wording words;

    /** @param page where the team opens the ticket */
    EscalationLetter(TicketBrief brief, StoreProfile store, Optional<URI> page) {
        this.brief = brief;
        this.store = store;
        this.page = page;
        this.words = Wording.of(EscalationLetter.class, store.locale());
    }

    Letter write() {
        Map<String, Object> values = Map.of("store", InertText.line(store.name(), LONGEST_NAME), "number", brief.number());
        List<Letter.Section> sections = new ArrayList<>();
        sections.add(theCase());
        OrderSection orders = new OrderSection(store, words);
        brief.orders().forEach(order -> sections.add(orders.of(order)));
        brief.remark().ifPresent(remark -> sections.add(new Letter.Section(
                words.say("section.remark"), List.of(Letter.Line.of("", strangers(remark, LONGEST_REMARK))))));
        sections.add(new Letter.Section(words.say("section.conversation"), conversation()));
        return new Letter(
                subject(values),
                store.locale().getLanguage(),
                words.say("escalation.title", values),
                words.say("escalation.lead", values),
                "",
                words.say("escalation.open"),
                page.map(URI::toString).orElse(""),
                sections,
                words.say("escalation.footer", values));
    }

    private String subject(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("reason", words.say("subject." + code(brief.reason())));
        all.put("orders", brief.orders().stream().map(order -> OrderSection.name(order)).limit(MOST_ORDERS_IN_SUBJECT).collect(Collectors.joining(", ")));
        return InertText.line(words.say(brief.orders().isEmpty() ? "escalation.subject" : "escalation.subject_order", all), 200);
    }

    private Letter.Section theCase() {
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(line("label.reason", words.say("reason." + code(brief.reason()))));
        brief.concern().ifPresent(concern -> lines.add(line("label.concern", concern(concern))));
        wishes().ifPresent(wishes -> lines.add(line("label.asked", wishes)));
        if (brief.mood() == Mood.UNHAPPY) {
            lines.add(line("label.mood", words.say("mood.unhappy")));
        }
        lines.add(line("label.contact", brief.contact().map(address -> InertText.line(address.value(), 254)).orElseGet(() -> words.say("contact.none"))));
        lines.add(line("label.identity", identity()));
        if (!brief.checked().isEmpty()) {
            lines.add(line("label.checked", brief.checked().stream().map(check -> words.say("check." + check.wireName())).collect(Collectors.joining("\n"))));
        }
        lines.add(line("label.tracking", words.say("tracking." + brief.tracking().wireName())));
        lines.add(line("label.opened", words.say("moment", Map.of("at", brief.openedAt()), store.timeZone())));
        return new Letter.Section(words.say("section.case"), lines);
    }

    private String concern(String concern) {
        return words.say(CONCERNS.contains(concern) ? "concern." + concern : "concern.other");
    }

    private Optional<String> wishes() {
        String wishes = brief.asked().stream()
                .filter(intent -> !NO_WISH.contains(intent))
                .map(intent -> words.say("asked." + intent.wireName()))
                .collect(Collectors.joining("\n"));
        return wishes.isEmpty() ? Optional.empty() : Optional.of(wishes);
    }

    private String identity() {
        return Stream.of(
                        Optional.of(words.say(brief.isVerified() ? "identity.verified" : "identity.unverified")),
                        brief.receipt().filter(receipt -> brief.isVerified()).flatMap(this::proof),
                        brief.receipt().filter(receipt -> receipt.failures() > 0).map(receipt -> words.say("identity.failures", Map.of("count", receipt.failures()))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> proof(VerificationReceipt receipt) {
        if (receipt.factors().isEmpty()) {
            return Optional.empty();
        }
        String factors = receipt.factors().stream()
                .map(factor -> words.say(FACTORS.contains(factor) ? "factor." + factor : "factor.other"))
                .collect(Collectors.joining(", "));
        String when = Stream.of(Optional.ofNullable(receipt.verifiedAt()).map(at -> words.say("identity.since", Map.of("at", at), store.timeZone())),
                        Optional.ofNullable(receipt.expiresAt()).map(at -> words.say("identity.until", Map.of("at", at), store.timeZone())))
                .flatMap(Optional::stream)
                .map(said -> "\n" + said)
                .collect(Collectors.joining());
        return Optional.of(factors + when);
    }

    private List<Letter.Line> conversation() {
        List<TranscriptLine> all = brief.transcript();
        int earlier = Math.max(0, all.size() - MOST_LINES);
        List<Letter.Line> lines = new ArrayList<>();
        if (earlier > 0) {
            lines.add(Letter.Line.of("", words.say("transcript.earlier", Map.of("count", earlier))));
        }
        all.stream().skip(earlier).map(this::said).forEach(lines::add);
        return lines;
    }

    private Letter.Line said(TranscriptLine line) {
        String who = words.say("transcript." + code(line.role()), Map.of("at", line.at()), store.timeZone());
        return Letter.Line.of(who, line.isWithheld() ? words.say("transcript.withheld") : strangers(line.text(), LONGEST_LINE));
    }

    private String strangers(String text, int longest) {
        return InertText.withoutAddresses(InertText.block(text, longest), trackingLinks());
    }

    private Set<String> trackingLinks() {
        return brief.orders().stream()
                .flatMap(order -> order.parcels().stream())
                .map(OrderSnapshot.Parcel::trackingUrl)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Letter.Line line(String label, String said) {
        return Letter.Line.of(words.say(label), said);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
