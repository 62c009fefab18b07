package io.lumen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.order.SampleOrders;
import io.lumen.order.Shipment;
import io.lumen.verification.VerifiedOrders;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number, date and address in every answer about every sample order stands in the order. */
class NothingInventedTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    /** Where the numbers of these carriers are followed when the store gives no link. */
    private static final List<String> PAGES_OF_CARRIERS = List.of(
            "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=", "https://www.fedex.com/apps/fedextrack/?tracknumbers=");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern DAY_OR_MONTH = Pattern.compile(Stream.concat(
                    Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.joining("|")));

    static Stream<Arguments> answers() {
        return SampleOrders.all().stream().flatMap(order -> Arrays.stream(Question.values()).map(question -> Arguments.of(order, question)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFactStandsInTheOrder(Order order, Question question) {
        String told = new AnswerComposer().compose(VerifiedOrders.of(order), question, Locale.ENGLISH, ZONE).text();
        String facts = String.join(" ", facts(order));
        assertThat(found(NUMBER, facts)).as(told).containsAll(found(NUMBER, told));
        assertThat(found(LINK, facts)).as(told).containsAll(found(LINK, told));
        assertThat(found(DAY_OR_MONTH, facts)).as(told).containsAll(found(DAY_OR_MONTH, told));
    }

    private static List<String> facts(Order order) {
        List<String> facts = new ArrayList<>(List.of(order.name(), counts(order)));
        for (OrderItem item : order.items()) {
            facts.add(item.title() + " " + item.quantity());
        }
        for (Shipment shipment : order.shipments()) {
            shipment.trackingNumber().ifPresent(number -> facts.add(number + " " + String.join(" ", PAGES_OF_CARRIERS.stream().map(page -> page + number).toList())));
            shipment.trackingUrl().map(Object::toString).ifPresent(facts::add);
            moments(shipment).map(NothingInventedTest::inWords).forEach(facts::add);
            shipment.lastEvent().map(event -> age(event.at(), order)).ifPresent(facts::add);
            shipment.items().forEach(item -> facts.add(item.title() + " " + item.quantity()));
        }
        facts.addAll(List.of(inWords(order.readAt()), inWords(order.placedAt()), age(order.placedAt(), order)));
        return facts;
    }

    /** Numbers that count what is there: parcels, and lines beyond the twelve that are named. */
    private static String counts(Order order) {
        StringBuilder counts = new StringBuilder().append(order.items().size() - 12);
        for (int parcel = 1; parcel <= order.shipments().size(); parcel++) {
            counts.append(' ').append(parcel);
        }
        return counts.toString();
    }

    private static Stream<Instant> moments(Shipment shipment) {
        return Stream.of(shipment.deliveredAt(), shipment.estimatedDelivery(), shipment.lastEvent().map(event -> event.at())).flatMap(Optional::stream);
    }

    private static String age(Instant moment, Order order) {
        Duration age = Duration.between(moment, order.readAt());
        return age.toHours() + " " + age.toDays();
    }

    private static String inWords(Instant moment) {
        return DateTimeFormatter.ofPattern("EEEE MMMM d h mm", Locale.ENGLISH).format(ZonedDateTime.ofInstant(moment, ZONE));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
