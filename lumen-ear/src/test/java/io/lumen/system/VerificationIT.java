package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attempts to see an order that is not one's own, over the real doors and the real query language. */
class VerificationIT {
    private SandboxProcess system;
    private SandboxProcess.Place place;

    @BeforeEach
    void fairWeather() throws Exception {
        system = RunningSystem.get();
        place = system.place();
        system.controlStore("{\"reset\":true}");
    }

    @AfterEach
    void fairWeatherAgain() throws Exception {
        system.controlStore("{\"reset\":true}");
    }

    private Shopper.Reply ask(String key, String number, String email) throws Exception {
        Shopper shopper = Shopper.at(place, key);
        shopper.say("Where is my order?");
        shopper.say(number);
        return shopper.say(email);
    }

    @Test
    void wrongAddressAndUnknownOrderAreTheSameAnswer() throws Exception {
        Shopper.Reply wrong = ask("wk_demo_aurora", "1042", "somebody@example.com");
        Shopper.Reply unknown = ask("wk_demo_aurora", "99999", "somebody@example.com");
        assertThat(wrong.verified()).isEmpty();
        assertThat(wrong.replies()).isEqualTo(unknown.replies());
        assertThat(wrong.shape()).isEqualTo(unknown.shape());
        assertThat(wrong.json().path("state")).isEqualTo(unknown.json().path("state"));
    }

    @Test
    void nothingOfTheOrderIsSaidOrFetchedBeforeTheMatch() throws Exception {
        Shopper.Reply wrong = ask("wk_demo_aurora", "1042", "somebody@example.com");
        assertThat(wrong.body()).doesNotContain("UPS").doesNotContain("dana").doesNotContain("shipped");
        JsonNode asked = Shopper.get("http://127.0.0.1:" + place.store() + "/_requests").json();
        assertThat(asked.toString()).contains("LumenOrderCandidates").doesNotContain("LumenOrderDetail");
    }

    @Test
    void anotherTenantsOrderOfTheSameNumberAndAddressIsAnotherOrder() throws Exception {
        Shopper.Reply aurora = ask("wk_demo_aurora", "1042", "dana.reyes@example.com");
        Shopper.Reply birch = ask("wk_demo_birch", "1042", "dana.reyes@example.com");
        assertThat(aurora.verified()).containsExactly("#1042");
        assertThat(birch.verified()).containsExactly("#1042");
        assertThat(items(aurora)).isNotEqualTo(items(birch));
    }

    private static JsonNode items(Shopper.Reply reply) {
        return reply.json().path("messages").get(1).path("order").path("items");
    }

    @Test
    void aPrefixOfANumberIsNotTheNumber() throws Exception {
        assertThat(ask("wk_demo_aurora", "501", "dana.reyes@example.com").verified()).isEmpty();
        assertThat(ask("wk_demo_aurora", "104", "dana.reyes@example.com").verified()).isEmpty();
    }

    @Test
    void lookAlikeLettersAreOtherLetters() throws Exception {
        assertThat(ask("wk_demo_aurora", "1042", "d\u0430na.reyes@example.com").verified()).isEmpty();
    }

    @Test
    void aProofEndsWithItsSession() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        assertThat(shopper.say("order 1042 dana.reyes@example.com").verified()).containsExactly("#1042");
        shopper.end();
        assertThat(shopper.say("Can I get the tracking link?").status()).isEqualTo(401);
        assertThat(shopper.missed(0).status()).isEqualTo(401);
        Shopper next = Shopper.at(place, "wk_demo_aurora");
        assertThat(next.say("Can I get the tracking link?").awaiting()).isEqualTo("order_number");
    }

    @Test
    void aSecondOrderReusesTheAddressAndIsCheckedForItself() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        shopper.say("order 1042 dana.reyes@example.com");
        Shopper.Reply other = shopper.say("and order 5012?");
        assertThat(other.verified()).doesNotContain("#5012");
    }

    @Test
    void twoOrdersOfOneMessageAreCheckedWithOneAddressEach() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        assertThat(shopper.say("where are 1042 and 1043?").awaiting()).isEqualTo("email");
        Shopper.Reply one = shopper.say("dana.reyes@example.com");
        assertThat(one.verified()).containsExactly("#1042");
        assertThat(one.awaiting()).isEqualTo("email");
        Shopper.Reply other = shopper.say("m.okafor@example.com");
        assertThat(other.verified()).containsExactly("#1042", "#1043");
        assertThat(other.awaiting()).isEqualTo("none");
        assertThat(shopper.say("and now 1042 and 1043 please").json().path("messages").findValuesAsText("name")).contains("#1042", "#1043");
    }

    @Test
    void ofTwoOrdersTheOneThatIsNotTheirsIsRefusedAsIfItWereUnknown() throws Exception {
        Shopper.Reply foreign = Shopper.at(place, "wk_demo_aurora").say("where are 1042 and 5012? dana.reyes@example.com");
        Shopper.Reply unknown = Shopper.at(place, "wk_demo_aurora").say("where are 1042 and 99999? dana.reyes@example.com");
        assertThat(foreign.verified()).containsExactly("#1042");
        assertThat(foreign.awaiting()).isEqualTo("email");
        assertThat(foreign.replies().getLast()).isEqualTo(unknown.replies().getLast());
        assertThat(foreign.shape()).isEqualTo(unknown.shape());
        assertThat(foreign.json().path("state")).isEqualTo(unknown.json().path("state"));
    }

    @Test
    void oneParcelOfSeveralIsAskedForByItsPlace() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        String all = String.join(" ", shopper.say("where is 1047? noah.berg@example.org").replies());
        String second = String.join(" ", shopper.say("and the second parcel?").replies());
        assertThat(second).contains("DHL Express").doesNotContain("UPS").doesNotContain("FedEx");
        assertThat(all).contains("DHL Express").contains("UPS").contains("FedEx");
    }

    @Test
    void aStoreThatIsDownIsSaidToBeSoAndNothingIsProven() throws Exception {
        system.controlStore("{\"down\":true}");
        Shopper.Reply reply = ask("wk_demo_birch", "1042", "dana.reyes@example.com");
        assertThat(reply.verified()).isEmpty();
        assertThat(reply.replies().getFirst()).contains("can't reach the store");
        assertThat(actions(reply)).contains("talk_to_person");
    }

    @Test
    void aThrottledStoreIsSaidToBeBusy() throws Exception {
        system.controlStore("{\"throttle\":true}");
        Shopper.Reply reply = ask("wk_demo_birch", "1042", "dana.reyes@example.com");
        assertThat(reply.verified()).isEmpty();
        assertThat(reply.replies().getFirst()).contains("very busy");
    }

    @Test
    void aStoreThatIsTooSlowIsNotWaitedForBeyondTheBudget() throws Exception {
        system.controlStore("{\"latencyMs\":30000}");
        long begun = System.nanoTime();
        Shopper.Reply reply = ask("wk_demo_birch", "1042", "dana.reyes@example.com");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("three seconds, and what a busy machine needs").isLessThan(Duration.ofSeconds(15));
        assertThat(reply.replies().getFirst()).contains("taking too long");
        assertThat(reply.verified()).isEmpty();
    }

    @Test
    void afterTheStoreIsBackTheSameQuestionIsAnswered() throws Exception {
        system.controlStore("{\"throttle\":true}");
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        shopper.say("order 1042 dana.reyes@example.com");
        system.controlStore("{\"reset\":true}");
        assertThat(shopper.say("Where is my order?").verified()).containsExactly("#1042");
    }

    private static List<String> actions(Shopper.Reply reply) {
        return reply.json().path("messages").get(1).path("actions").findValuesAsText("type");
    }
}
