package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * In this order, because a model that failed often is left alone for a while: what works first, what fails after it.
 *
 * <p>A whole system in which one shop lets a model read and reword. The scripted model keeps every byte it is sent, so what a
 * provider would learn is known to the letter.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelConversationIT {
    private static final int FIRST_PORT = 18680;
    private static final String EMAIL = "dana.reyes@example.com";
    private static final String OPENING = "Thank you, here it is: ";

    /** Messages that mean little by themselves, so that a second reading is wanted for some of them at least. */
    private static final List<String> VAGUE = List.of(
            "so what about it then", "and the other thing, hmm", "well, it is like last time", "is it what I think it is", "you know the one I mean", "so, about that one");

    private static SandboxProcess system;
    private static SandboxProcess.Place place;

    @BeforeAll
    static void start() throws Exception {
        place = RunningSystem.place("system-with-model", FIRST_PORT);
        system = SandboxProcess.start(place, Map.of("LUMEN_SANDBOX_MODEL", "true"));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @BeforeEach
    void well() throws Exception {
        system.controlModel("{\"reset\":true}");
        system.letModelForget();
    }

    private static int asked() throws IOException, InterruptedException {
        return Shopper.JSON.readTree(system.heardByModel()).path("total").asInt();
    }

    /** The proof of R2: a conversation with all its turns, and nothing of the order or the person in what the model was sent. */
    @Test
    @Order(1)
    void theModelLearnsNothingOfTheOrderOrThePerson() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        Set<String> facts = new LinkedHashSet<>(List.of("1042", EMAIL, "dana", "reyes", "example.com"));
        try (InputStream order = SandboxProcess.class.getResourceAsStream("/demo/orders/aurora/1042.json")) {
            facts.addAll(ofTheStore(Shopper.JSON.readTree(order)));
        }
        List<Shopper.Reply> told = new ArrayList<>();
        for (String vague : VAGUE) {
            shopper.say(vague);
            told.add(shopper.say(vague + " 1042"));
            shopper.say(vague + " for " + EMAIL);
        }
        shopper.say("Where is my order? 1042");
        told.add(shopper.say(EMAIL));
        for (String followUp : List.of("Can I get the tracking link?", "When will it arrive?", "What is in it?", "Is it paid?", "Where is my order?", "so what about 1042 then")) {
            told.add(shopper.say(followUp));
        }
        assertThat(told.getLast().verified()).contains("#1042");
        assertThat(told.stream().flatMap(reply -> reply.replies().stream())).as("the model's words were used").anyMatch(text -> text.startsWith(OPENING));
        told.forEach(reply -> reply.json().path("messages").forEach(message -> {
            gather(message.path("order"), facts);
            if (message.path("role").asText().equals("assistant")) {
                facts.addAll(telling(message.path("text").asText()));
            }
        }));
        assertThat(facts).as("there is something to look for").hasSizeGreaterThan(15).anyMatch(fact -> fact.startsWith("https://"));
        String heard = bodies();
        assertThat(heard).contains("message", "text");
        assertThat(facts).filteredOn(fact -> holds(heard, fact)).as("facts of the order in what the model was sent").isEmpty();
        assertThat(heard.toLowerCase()).doesNotContain("dana", "reyes", "@", "ups");
        assertThat(system.heardByModel()).as("every byte, headers too").doesNotContain("dana", "1042", "reyes", "1Z");
    }

    private static boolean holds(String text, String fact) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(fact) + "(?![\\p{L}\\p{N}])").matcher(text).find();
    }

    /** What was typed and what was to be reworded, without marks; our own instruction and schema are the same for everyone. */
    private static String bodies() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (JsonNode request : Shopper.JSON.readTree(system.heardByModel()).path("requests")) {
            JsonNode messages = Shopper.JSON.readTree(request.path("body").asText()).path("messages");
            all.append(messages.path(messages.size() - 1).path("content").asText().replaceAll("⟦\\d+⟧", " ")).append('\n');
        }
        return all.toString();
    }

    /** Every value of the card except stable codes and the labels, which are our words and the same for every order. */
    private static void gather(JsonNode node, Set<String> facts) {
        node.properties().forEach(field -> {
            if (field.getValue().isTextual() && !Set.of("code", "label", "text", "source", "statedBy", "trackingUrlBy").contains(field.getKey())) {
                facts.add(field.getValue().asText());
            }
            gather(field.getValue(), facts);
        });
        if (node.isArray()) {
            node.forEach(part -> gather(part, facts));
        }
    }

    /** What stands in the store's record: every text but Shopify's own words for states, its ids, and the language. */
    private static Set<String> ofTheStore(JsonNode order) {
        Set<String> texts = new HashSet<>();
        order.forEach(part -> texts.addAll(ofTheStore(part)));
        if (order.isTextual() && !order.asText().matches("[A-Z_]+|[a-z]{2}|now.*|gid:.*|")) {
            texts.add(order.asText());
        }
        return texts;
    }

    /** Numbers of two digits and more, and months: what an answer says beyond its sentences. */
    private static Set<String> telling(String text) {
        return new HashSet<>(Pattern.compile("[\\p{L}\\p{N}-]*\\d{2,}[\\p{L}\\p{N}-]*|\\b(January|February|March|April|June|July|August|September|October|November|December)\\b")
                .matcher(text).results().map(MatchResult::group).toList());
    }

    @Test
    @Order(4)
    void theOtherShopNeverAsksAModel() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_birch");
        for (String vague : VAGUE) {
            shopper.say(vague);
        }
        assertThat(shopper.say("Where is my order 1042? " + EMAIL).verified()).containsExactly("#1042");
        assertThat(asked()).isZero();
    }

    @Test
    @Order(2)
    void aVagueMessageIsReadByTheModel() throws Exception {
        system.controlModel("{\"script\":{\"readings\":[],\"otherwise\":{\"intents\":[\"refund_request\"],\"mood\":\"neutral\",\"language\":\"en\"}}}");
        List<String> answers = vagueAnswers();
        assertThat(asked()).isPositive();
        assertThat(answers).anyMatch(text -> text.toLowerCase().contains("refund"));
    }

    @Test
    @Order(6)
    void aModelThatTakesHalfAMinuteIsNotWaitedFor() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        system.controlModel("{\"latencyMs\":30000}");
        long begun = System.nanoTime();
        Shopper.Reply reply = shopper.say("Where is my order 1042? " + EMAIL);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("two seconds, and what a busy machine needs").isLessThan(Duration.ofSeconds(15));
        assertThat(reply.verified()).containsExactly("#1042");
        assertThat(reply.replies()).singleElement().satisfies(text -> assertThat(text).doesNotStartWith(OPENING).contains("#1042"));
    }

    @Test
    @Order(5)
    void whateverAModelSaysTheAnswerIsTheOneWithoutIt() throws Exception {
        List<String> without = vagueAnswersAt("wk_demo_birch");
        for (String mode : List.of("garbage", "wrong_schema", "unknown_option", "injection", "not_json", "status", "cut")) {
            Shopper shopper = Shopper.at(place, "wk_demo_aurora");
            List<String> with = new ArrayList<>();
            for (String vague : VAGUE) {
                twoGoodAnswers();
                system.controlModel("{\"mode\":\"" + mode + "\"}");
                with.addAll(shopper.say(vague).replies());
            }
            assertThat(numberless(with)).as(mode).isEqualTo(numberless(without));
            twoGoodAnswers();
            system.controlModel("{\"mode\":\"" + mode + "\"}");
            String told = Shopper.at(place, "wk_demo_aurora").say("Where is my order 1042? " + EMAIL).replies().getFirst();
            assertThat(told).as(mode).startsWith("Order #1042").doesNotContain("refund", "1043");
        }
        assertThat(asked()).isGreaterThan(2 * 7 * 7);
    }

    /** Between two failures, so that the model is not left alone and every way of failing is met. */
    private static void twoGoodAnswers() throws IOException, InterruptedException {
        system.controlModel("{\"reset\":true}");
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        assertThat(shopper.say("Where is my order 1042? " + EMAIL).replies().getFirst()).startsWith(OPENING);
        assertThat(shopper.say("Where is my order?").replies().getFirst()).startsWith(OPENING);
    }

    /** Tickets count up, so their numbers differ from shopper to shopper. */
    private static List<String> numberless(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\d+", "n")).toList();
    }

    @Test
    @Order(3)
    void whatHappensIsCountedAndNamesNobody() throws Exception {
        vagueAnswers();
        Shopper.at(place, "wk_demo_aurora").say("Where is my order 1042? " + EMAIL);
        String metrics = Shopper.get("http://127.0.0.1:" + place.management() + "/metrics").body();
        assertThat(metrics.lines().filter(line -> line.startsWith("lumen_"))).as("ours").isNotEmpty();
        assertThat(metrics).contains("lumen_model_calls_total", "purpose=\"wording\"", "lumen_model_tokens_total");
        assertThat(metrics.lines().filter(line -> line.startsWith("lumen_"))).noneMatch(line -> line.contains("tenant"));
    }

    private static List<String> vagueAnswers() throws IOException, InterruptedException {
        return vagueAnswersAt("wk_demo_aurora");
    }

    private static List<String> vagueAnswersAt(String key) throws IOException, InterruptedException {
        Shopper shopper = Shopper.at(place, key);
        List<String> answers = new ArrayList<>();
        for (String vague : VAGUE) {
            answers.addAll(shopper.say(vague).replies());
        }
        return answers;
    }
}
