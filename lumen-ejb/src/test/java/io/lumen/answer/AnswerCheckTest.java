package io.lumen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.answer.AnswerCheck.Reason;
import io.lumen.answer.AnswerCheck.Result;
import io.lumen.order.Order;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.verification.VerifiedOrders;
import io.lumen.wording.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the check: whatever a wording does to a fact or to what is said of it, it is not sent. */
class AnswerCheckTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final List<Asked> ANSWERS = answers().map(arguments -> (Asked) arguments.get()[0]).toList();

    record Asked(ComposedAnswer answer, Locale locale, String about) {
        Result check(String worded) {
            return AnswerCheck.check(answer, worded, locale);
        }

        String template() {
            return Placeholders.of(answer).template();
        }

        @Override
        public String toString() {
            return about;
        }
    }

    private static Asked ask(Order order, Question question, Locale locale) {
        return new Asked(new AnswerComposer().compose(VerifiedOrders.of(order), question, locale, UTC), locale, order.name() + " " + question + " " + locale);
    }

    static Stream<Arguments> answers() {
        return Wording.LANGUAGES.stream().map(Locale::of).flatMap(locale ->
                SampleOrders.all().stream().flatMap(order -> Arrays.stream(Question.values()).map(question -> Arguments.of(ask(order, question, locale)))));
    }

    private static final Asked SHIPPED = ask(SampleOrders.inTransit(), Question.STATUS, Locale.ENGLISH);

    @ParameterizedTest
    @MethodSource("answers")
    void theAnswerItselfPassesWithItsFactsAndWithItsPlaceholders(Asked asked) {
        assertThat(asked.check(asked.answer().text())).isEqualTo(new Result.Passed(asked.answer().text()));
        assertThat(asked.check(asked.template())).isEqualTo(new Result.Passed(asked.answer().text()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theTemplateHoldsNothingOfTheOrder(Asked asked) {
        String template = asked.template();
        assertThat(template).doesNotContain("1Z5R89390357567127", "Ridge", "UPS", "FedEx", "Louisville", "http", "#10", "November", "novembre", "noviembre", "Friday");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Good news: your order ⟦1⟧ has been sent and is on its way. ⟦2⟧, tracking number ⟦3⟧. Last update: in transit (⟦4⟧), ⟦5⟧ scan, ⟦6⟧ (⟦7⟧, ⟦8⟧). Expected delivery: ⟦9⟧. From the store's order system, as of ⟦10⟧.
            es | ¡Hola! Buenas noticias: tu pedido ⟦1⟧ se ha enviado y está en camino. ⟦2⟧, número de seguimiento ⟦3⟧. Última novedad: en camino (⟦4⟧), lectura de ⟦5⟧, ⟦6⟧ (⟦7⟧, ⟦8⟧). Entrega estimada: ⟦9⟧. Según el sistema de pedidos de la tienda, a las ⟦10⟧.
            fr | Bonne nouvelle : votre commande ⟦1⟧ est expédiée et est en route. ⟦2⟧, numéro de suivi ⟦3⟧. Dernière nouvelle : en route (⟦4⟧), scan de ⟦5⟧, ⟦6⟧ (⟦7⟧, ⟦8⟧). Livraison prévue : ⟦9⟧. D’après le système de commandes de la boutique, à ⟦10⟧.
            de | Gute Nachrichten: Ihre Bestellung ⟦1⟧ ist versendet und unterwegs. ⟦2⟧, Sendungsnummer ⟦3⟧. Letzte Meldung: unterwegs (⟦4⟧), Scan von ⟦5⟧, ⟦6⟧ (⟦7⟧, ⟦8⟧). Voraussichtliche Zustellung: ⟦9⟧. Aus dem Bestellsystem des Shops, Stand ⟦10⟧.
            pt | Boas notícias: seu pedido ⟦1⟧ foi enviado e está a caminho. ⟦2⟧, código de rastreamento ⟦3⟧. Última atualização: a caminho (⟦4⟧), registro de ⟦5⟧, ⟦6⟧ (⟦7⟧, ⟦8⟧). Entrega estimada: ⟦9⟧. Do sistema de pedidos da loja, às ⟦10⟧.
            it | Ciao! Buone notizie: il tuo ordine ⟦1⟧ è stato spedito ed è in viaggio. ⟦2⟧, numero di tracciamento ⟦3⟧. Ultimo aggiornamento: in viaggio (⟦4⟧), scansione di ⟦5⟧, ⟦6⟧ (⟦7⟧, ⟦8⟧). Consegna stimata: ⟦9⟧. Dal sistema ordini del negozio, alle ⟦10⟧.
            nl | Goed nieuws: je bestelling ⟦1⟧ is verstuurd en onderweg. ⟦2⟧, trackingnummer ⟦3⟧. Laatste bericht: onderweg (⟦4⟧), scan van ⟦5⟧, ⟦6⟧ (⟦7⟧, ⟦8⟧). Verwachte bezorging: ⟦9⟧. Uit het bestelsysteem van de winkel, om ⟦10⟧.
            """)
    void aKinderWordingOfTheSamePasses(String language, String worded) {
        Asked asked = ask(SampleOrders.inTransit(), Question.STATUS, Locale.of(language));
        assertThat(asked.check(worded)).isInstanceOf(Result.Passed.class);
        assertThat(((Result.Passed) asked.check(worded)).text()).contains("1Z5R89390357567127", "#1042");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1Z5R89390357567127 | 1Z5R89390357567128
            1Z5R89390357567127 | 1Z5R8939O357567127
            1Z5R89390357567127 | 1Z5R89390357567127 0
            #1042              | #1024
            #1042              | 1042
            Friday             | Saturday
            Friday, November 20| tomorrow
            November 20        | November 21
            November 20        | December 20
            November 20        | November twenty
            47 hours ago       | two days ago
            47 hours ago       | 4 hours ago
            UPS scan           | USPS scan
            Louisville, Kentucky | Memphis, Tennessee
            has shipped        | has not shipped
            has shipped        | has been delivered
            on its way         | lost on its way
            is on its way      | will be on its way
            has shipped        | has nearly shipped
            Estimated delivery | Guaranteed delivery
            Estimated delivery:| Delivered:
            Estimated delivery:| Estimated delivery: after
            In transit         | Out for delivery
            From the store's   | Refund approved. From the store's
            From the store's   | You get 10 dollars. From the store's
            From the store's   | Call us at 555-1234. From the store's
            From the store's   | See http://ups.example. From the store's
            From the store's   | See ups.com. From the store's
            From the store's   | Your other order #1043 too. From the store's
            From the store's   | It comes today. From the store's
            From the store's   | Signed by Maria. From the store's
            From the store's   | I have cancelled it. From the store's
            way                | wаy
            November 20        | Nov\u200bember 20
            Estimated delivery: F | Estimated delivery: -F
            #1042              | ~#1042
            November 20.       | November 20½.
            """)
    void whatIsAlteredIsNotSent(String ours, String theirs) {
        String worded = SHIPPED.answer().text().replaceFirst(Pattern.quote(ours), Matcher.quoteReplacement(theirs));
        assertThat(worded).isNotEqualTo(SHIPPED.answer().text());
        assertThat(SHIPPED.check(worded)).as(worded).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aLinkIsTheLinkAndNothingMore() {
        Asked asked = ask(SampleOrders.inTransit(), Question.TRACKING, Locale.ENGLISH);
        for (String[] change : new String[][] {
            {"www.ups.com", "www.ups.com.evil.example"}, {"www.ups.com", "www.uрs.com"}, {"https", "http"}, {"=1Z", "=2Z"}, {"567127\n", "567127/x\n"}, {"567127\n", "567127.\n"},
            {"https://", "https://evil.example/?https://"}, {"Track it here: ", "Track it here: evil.example "}}) {
            String worded = asked.answer().text().replace(change[0], change[1]);
            assertThat(worded).isNotEqualTo(asked.answer().text());
            assertThat(asked.check(worded)).as(worded).isInstanceOf(Result.Refused.class);
        }
    }

    @Test
    void factsCannotChangePlacesBetweenParcels() {
        Asked asked = ask(SampleOrders.threeParcels(), Question.STATUS, Locale.ENGLISH);
        String template = asked.template();
        int count = Placeholders.of(asked.answer()).count();
        for (int i = 1; i < count; i++) {
            String swapped = template.replace("⟦" + i + "⟧", "⟦x⟧").replace("⟦" + (i + 1) + "⟧", "⟦" + i + "⟧").replace("⟦x⟧", "⟦" + (i + 1) + "⟧");
            assertThat(asked.check(swapped)).isEqualTo(new Result.Refused(Reason.FACTS));
        }
    }

    @Test
    void whatIsSaidOfOneParcelCannotBeSaidOfAnother() {
        Asked asked = ask(SampleOrders.threeParcels(), Question.STATUS, Locale.ENGLISH);
        String moved = asked.template().replaceFirst("Delivered on", "Delayed on").replaceFirst("Latest update: Delayed", "Latest update: Delivered");
        assertThat(asked.check(moved)).isEqualTo(new Result.Refused(Reason.MEANING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"⟦1⟧⟦1⟧", "", "⟦99⟧", "⟦0⟧", "[1]", "⟦ 1 ⟧", "⟦1"})
    void aPlaceholderIsKeptExactlyOnce(String instead) {
        assertThat(SHIPPED.check(SHIPPED.template().replace("⟦1⟧", instead))).isInstanceOf(Result.Refused.class);
    }

    @Test
    void placeholdersInATitleAreTextLikeAnyOther() {
        Order order = SampleOrder.named("#9").of(SampleOrders.DANA).item("⟦1⟧ ⟦2⟧", 1).build();
        Asked asked = ask(order, Question.ITEMS, Locale.ENGLISH);
        assertThat(asked.check(asked.template())).isEqualTo(new Result.Passed(asked.answer().text()));
    }

    @Test
    void anEssayIsNotSent() {
        assertThat(SHIPPED.check(SHIPPED.template() + " Thank you.".repeat(200))).isEqualTo(new Result.Refused(Reason.TOO_LONG));
    }

    /** One sign of the finished text becomes another: no number, no link and no fact comes out changed. */
    @Property(tries = 4000)
    void aMisprintNeverChangesAFact(@ForAll("asked") Asked asked, @ForAll @IntRange(max = 5000) int place, @ForAll("signs") char sign) {
        String text = asked.answer().text();
        int at = place % text.length();
        String worded = text.substring(0, at) + sign + text.substring(at + 1);
        Assume.that(!worded.equals(text));
        if (asked.check(worded) instanceof Result.Passed(String sent)) {
            assertThat(digits(sent)).isEqualTo(digits(text));
            assertThat(Placeholders.of(asked.answer()).facts()).allMatch(sent::contains);
        }
    }

    /** Words that say something are put between any two words: the text is not sent. What the answer says itself may be said twice. */
    @Property(tries = 3000)
    void aClaimIsNotSlippedIn(@ForAll("asked") Asked asked, @ForAll @IntRange(max = 500) int place, @ForAll("claims") String claim) {
        Assume.that(!asked.template().toLowerCase(Locale.ROOT).contains(claim.replace("?", "")));
        List<String> words = new ArrayList<>(Arrays.asList(asked.template().split(" ")));
        words.add(place % (words.size() + 1), claim);
        assertThat(asked.check(String.join(" ", words))).isInstanceOf(Result.Refused.class);
    }

    /** Every denial in every language: taken out, the text is not sent. */
    @Test
    void aDenialCannotBeLeftOut() {
        List<String> denials = List.of("not", "nothing", "no", "nada", "ne", "pas", "n’a", "n’est", "rien", "aucun", "nicht", "nichts", "kein", "não", "non", "nulla", "niet", "niets", "geen");
        int tried = 0;
        for (Asked asked : ANSWERS) {
            List<String> words = Arrays.asList(asked.template().split(" "));
            if (asked.locale().getLanguage().equals("fr")) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                if (denials.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                    List<String> without = new ArrayList<>(words);
                    without.remove(i);
                    assertThat(asked.check(String.join(" ", without))).as(String.join(" ", without)).isInstanceOf(Result.Refused.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    /** French denies in two words; both taken out, the text is not sent. */
    @Test
    void aFrenchDenialCannotBeLeftOut() {
        Asked asked = ask(SampleOrders.notShipped(), Question.STATUS, Locale.FRENCH);
        String affirmed = asked.template().replace("n’a pas encore", "a encore");
        assertThat(affirmed).isNotEqualTo(asked.template());
        assertThat(asked.check(affirmed)).isEqualTo(new Result.Refused(Reason.MEANING));
    }

    private static String digits(String text) {
        return text.chars().filter(Character::isDigit).mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Arbitraries.of(ANSWERS);
    }

    @Provide
    Arbitrary<Character> signs() {
        return Arbitraries.oneOf(
                Arbitraries.chars().numeric(), Arbitraries.chars().alpha(), Arbitraries.of('а', 'е', 'о', 'р', 'І', '١', '²', '½', '\u200b', '\u202e', '-', '+', '%', '€', '/', '@', ' ', '.'));
    }

    @Provide
    Arbitrary<String> claims() {
        return Arbitraries.of(
                "7", "twenty", "veinte", "vingt", "zwanzig", "vinte", "venti", "twintig", "tomorrow", "mañana", "demain", "morgen", "amanhã", "domani", "Monday", "lunes", "lundi", "Montag",
                "€5", "ups.com", "https://evil.example", "guaranteed", "refund", "reembolso", "Maria", "delivered?", "lost", "cancelled", "never", "nie", "jamais", "nunca", "mai", "nooit",
                "will", "soon", "FedEx", "#1043", "five", "cinco", "cinq", "fünf", "cinque", "vijf", "today", "hoy", "aujourd’hui", "heute", "hoje", "oggi", "vandaag");
    }
}
