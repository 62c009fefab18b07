package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proof with the limits as they ship: guessing, codes by mail, customers whom the store signs for, talks taken up again. */
class IdentityIT {
    private static final String AURORA = "wk_demo_aurora";
    static final String SECRET = "demo-aurora-customer-secret-0123456789";
    private static final String DANA = "dana.reyes@example.com";
    private static final String NOAH = "noah.berg@example.org";
    private static final String PRIYA = "priya.nair@example.com";
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    private static final int MOST_ACTS = 12;
    private static final long TENANT = SignedInPeople.AURORA;

    private static TenantDatabase database;
    private static SandboxProcess system;
    private static SandboxProcess.Place place;

    @BeforeAll
    static void start() throws Exception {
        place = RunningSystem.emptyPlace("identity", 18780);
        system = SandboxProcess.start(place, Map.of(
                "LUMEN_LIMITS_VERIFICATION_PER_ADDRESS", "100000", "LUMEN_LIMITS_VERIFICATION_PER_ORDER", "100000",
                "LUMEN_LIMITS_DOORS_ACTS_PER_SESSION", Integer.toString(MOST_ACTS)));
        database = new TenantDatabase(system);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void guessingEndsAfterFiveTriesAndTheGenuineShopperGetsInByTheMailedCode() throws Exception {
        Shopper shopper = lockedOut();
        Shopper.Reply locked = shopper.say(DANA);
        assertThat(locked.verified()).isEmpty();
        assertThat(locked.replies().getFirst()).startsWith("That was several tries");
        assertThat(locked.body()).contains("Email me a code");

        List<JsonNode> mails = new Postbox(place).mailsTo(DANA);
        Shopper.Reply sent = shopper.say("Email me a code");
        assertThat(sent.awaiting()).isEqualTo("code");
        assertThat(shopper.say("000000").verified()).isEmpty();
        Shopper.Reply proven = shopper.say(codeIn(mailAfter(DANA, mails)));
        assertThat(proven.verified()).containsExactly("#1042");
        assertThat(proven.body()).contains("1Z");
    }

    /** The answer in hand is void then, and the message is answered again. */
    @Test
    void theRightCodeIsStillRightWhenTheConversationMovedOnWhileTheStoreWasAsked() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        String code = codeFor(shopper, "1047", NOAH);
        system.controlStore("{\"latencyMs\":1000}");
        try {
            assertThat(overtaken(shopper, code).verified()).containsExactly("#1047");
        } finally {
            system.controlStore("{\"latencyMs\":0}");
        }
        assertThat(database.texts(TENANT, "select tries_left::text from one_time_code where conversation_id = ?", UUID.fromString(shopper.session)))
                .as("used up by the answer").isEmpty();
    }

    @Test
    void aMessageThatIsAnsweredAgainCountsAsOneTry() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        shopper.say("Where is my order 1042?");
        system.controlStore("{\"latencyMs\":400}");
        try {
            for (int i = 0; i < 5; i++) {
                assertThat(overtaken(shopper, "guess" + i + "@example.org").replies().getFirst()).startsWith("I couldn't match");
            }
        } finally {
            system.controlStore("{\"latencyMs\":0}");
        }
        assertThat(shopper.say(DANA).replies().getFirst()).startsWith("That was several tries");
    }

    @Test
    void aWrongCodeSentManyTimesAtOnceCountsOnceAndThreeMessagesEndTheCode() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        String code = codeFor(shopper, "1050", PRIYA);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (String key : List.of("first", "second", "third")) {
            List<CompletableFuture<Shopper.Reply>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(shopper.saySoon(wrong, key));
            }
            assertThat(sent.stream().map(CompletableFuture::join).map(Shopper.Reply::body).distinct()).hasSize(1);
        }
        assertThat(database.number(TENANT, "select tries_left from one_time_code where conversation_id = ?", UUID.fromString(shopper.session))).isZero();
        assertThat(shopper.say(code).verified()).isEmpty();
    }

    @Test
    void nobodyGetsAMailWhenNumberAndAddressDoNotFit() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        shopper.say("where is 1043");
        shopper.say("stranger@example.org");
        assertThat(shopper.say("Email me a code").replies().getFirst()).startsWith("If that order number and email address belong together");
        List<JsonNode> before = new Postbox(place).mailsTo(DANA);
        Shopper lockedOut = lockedOut();
        lockedOut.say(DANA);
        lockedOut.say("Email me a code");
        mailAfter(DANA, before);
        assertThat(new Postbox(place).mailsTo("stranger@example.org")).isEmpty();
    }

    @Test
    void aSignedCustomerIsToldTheirOwnOrdersOnlyAndATokenCountsOnce() throws Exception {
        String token = token("7001", Instant.now(), Duration.ofMinutes(5), SECRET);
        Shopper.Reply begun = begin("\"customerToken\":\"" + token + "\"");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        Shopper dana = Shopper.of(place, begun);
        assertThat(dana.say("Where is my order?").verified()).hasSize(1);
        assertThat(dana.say("and order 1043?").replies().getFirst()).startsWith("For security");
        assertThat(begin("\"customerToken\":\"" + token + "\"").status()).as("the same token again").isEqualTo(401);
    }

    @Test
    void aBadTokenIsRefusedAndBeginsNothing() throws Exception {
        Instant now = Instant.now();
        for (String bad : new String[] {
            "x", "a.b.c", token("7001", now, Duration.ofMinutes(5), SECRET + "x"), token("7001", now, Duration.ofMinutes(11), SECRET),
            token("7001", now.minus(Duration.ofMinutes(20)), Duration.ofMinutes(5), SECRET), token("dana", now, Duration.ofMinutes(5), SECRET),
            unsigned("7001", now)
        }) {
            Shopper.Reply refused = begin("\"customerToken\":\"" + bad + "\"");
            assertThat(refused.status()).as(bad).isEqualTo(401);
            assertThat(refused.json().path("type").asText()).isEqualTo("/problems/customer-token-invalid");
        }
    }

    @Test
    void theSameCustomerSeesTheTalkOnAnotherDevice() throws Exception {
        Shopper phone = Shopper.of(place, begin("\"customerToken\":\"" + token("7002", Instant.now(), Duration.ofMinutes(5), SECRET) + "\""));
        phone.say("hello from my phone");
        Shopper.Reply computer = begin("\"customerToken\":\"" + token("7002", Instant.now(), Duration.ofMinutes(5), SECRET) + "\"");
        assertThat(computer.body()).contains("hello from my phone");
        assertThat(phone.say("still here").status()).isEqualTo(200);
    }

    @Test
    void shopifysProxySaysWhoIsSignedIn() throws Exception {
        String query = "logged_in_customer_id=7003&path_prefix=%2Fapps%2Flumen&shop=aurora.myshopify.com&timestamp=" + Instant.now().getEpochSecond();
        String signature = hmac("sandbox-app-secret", query.replace("&", "").replace("%2F", "/"));
        Shopper.Reply signed = Shopper.get("http://127.0.0.1:" + place.http() + "/widget/v1/storefront/" + AURORA + "?" + query + "&signature=" + signature);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(begin("\"customerToken\":\"" + signed.json().path("customerToken").asText() + "\"").status()).isEqualTo(201);
        assertThat(Shopper.get("http://127.0.0.1:" + place.http() + "/widget/v1/storefront/" + AURORA + "?" + query.replace("7003", "7004")
                + "&signature=" + signature).status()).isEqualTo(401);
    }

    @Test
    void aTalkIsTakenUpAgainByItsOwnWidgetOnly() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        shopper.say("hello, it is me");
        String resume = "\"resume\":{\"sessionId\":\"" + shopper.session + "\",\"token\":\"" + shopper.token + "\"}";
        Shopper.Reply again = begin(resume);
        assertThat(again.json().path("sessionId").asText()).isEqualTo(shopper.session);
        assertThat(again.body()).contains("hello, it is me");
        String foreign = resume.replace(shopper.token, Shopper.at(place, AURORA).token);
        assertThat(begin(foreign).json().path("sessionId").asText()).isNotEqualTo(shopper.session);
        shopper.end();
        assertThat(begin(resume).json().path("sessionId").asText()).as("ended by request").isNotEqualTo(shopper.session);
    }

    @Test
    void anAnswersFeedbackIsKeptOnceAndOnlyForItsOwnConversation() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        JsonNode answer = shopper.say("hello").json().path("messages").get(1);
        String body = "{\"messageId\":\"" + answer.path("id").asText() + "\",\"helpful\":true,\"remark\":\"mail me at a@b.example\"}";
        assertThat(shopper.post("/feedback", body).status()).isEqualTo(204);
        assertThat(shopper.post("/feedback", body.replace("true", "false")).status()).isEqualTo(204);
        assertThat(shopper.missed(0).json().path("messages").findValuesAsText("helpful")).as("told again to a page that was reloaded").containsExactly("null", "null", "false");
        assertThat(Shopper.at(place, AURORA).post("/feedback", body).status()).isEqualTo(400);
        assertThat(shopper.post("/feedback", "{\"messageId\":\"x\",\"helpful\":true}").json().path("field").asText()).isEqualTo("messageId");
        assertThat(shopper.post("/feedback", "{\"messageId\":\"x\"}").json().path("field").asText()).isEqualTo("helpful");
    }

    /** A code that was mailed to a shopper who had guessed wrong before. */
    private static String codeFor(Shopper shopper, String order, String email) throws Exception {
        List<JsonNode> before = new Postbox(place).mailsTo(email);
        shopper.say("Where is my order " + order + "?");
        for (int i = 0; i < 5; i++) {
            shopper.say("guess" + i + "@example.org");
        }
        shopper.say(email);
        shopper.say("Email me a code");
        return codeIn(mailAfter(email, before));
    }

    /** Says something, and asks for a person while the store is still being asked about it. */
    private static Shopper.Reply overtaken(Shopper shopper, String text) throws Exception {
        String key = UUID.randomUUID().toString();
        CompletableFuture<Shopper.Reply> answer = shopper.saySoon(text, key);
        database.await(TENANT, "select 1 from message where conversation_id = ? and idempotency_key = ?", UUID.fromString(shopper.session), key);
        int handedOver = last(shopper.handOver("{}"));
        assertThat(handedOver).as("before the answer was stored").isLessThan(last(answer.get()));
        return answer.get();
    }

    private static int last(Shopper.Reply reply) {
        JsonNode messages = reply.json().path("messages");
        return messages.get(messages.size() - 1).path("seq").asInt();
    }

    @Test
    void aSessionThatPressesWithoutEndIsAskedToWaitAndNoOther() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        String feedback = "{\"messageId\":\"x\",\"helpful\":true}";
        for (int i = 0; i < MOST_ACTS; i++) {
            assertThat(shopper.post("/feedback", feedback).status()).isEqualTo(400);
        }
        for (String door : List.of("/feedback", "/escalations", "/identity")) {
            Shopper.Reply refused = shopper.post(door, feedback);
            assertThat(refused.status()).as(door).isEqualTo(429);
            assertThat(refused.json().path("retryAfter").asInt()).isPositive();
        }
        assertThat(Shopper.at(place, AURORA).handOver("{}").status()).isEqualTo(201);
        assertThat(shopper.missed(0).status()).isEqualTo(200);
        assertThat(shopper.end().status()).isEqualTo(204);
    }

    private static Shopper lockedOut() throws Exception {
        Shopper shopper = Shopper.at(place, AURORA);
        shopper.say("Where is my order 1042?");
        for (int i = 0; i < 5; i++) {
            assertThat(shopper.say("guess" + i + "@example.org").replies().getFirst()).startsWith("I couldn't match");
        }
        return shopper;
    }

    private static Shopper.Reply begin(String more) throws Exception {
        return Shopper.post(place, "/widget/v1/sessions", "{\"key\":\"" + AURORA + "\"," + more + "}", Map.of("Origin", place.storeOrigin()));
    }

    private static JsonNode mailAfter(String recipient, List<JsonNode> known) throws Exception {
        return new Postbox(place).await(recipient, mail -> !known.contains(mail) && CODE.matcher(mail.path("text").asText()).find());
    }

    private static String codeIn(JsonNode mail) {
        return CODE.matcher(mail.path("text").asText()).results().findFirst().orElseThrow().group(1);
    }

    static String token(String customer, Instant at, Duration life, String secret) throws Exception {
        String signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims(customer, at, life));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String unsigned(String customer, Instant at) {
        return part("{\"alg\":\"none\"}") + "." + part(claims(customer, at, Duration.ofMinutes(5))) + ".";
    }

    private static String claims(String customer, Instant at, Duration life) {
        return "{\"iss\":\"aurora\",\"aud\":\"lumen\",\"sub\":\"" + customer + "\",\"iat\":" + at.getEpochSecond() + ",\"exp\":"
                + at.plus(life).getEpochSecond() + ",\"jti\":\"" + UUID.randomUUID() + "\"}";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
