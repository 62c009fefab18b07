package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens in a conversation reaches the widgets that are open on it, while it happens. */
class EventStreamIT {
    private static final long AURORA = 101;

    private SandboxProcess system;
    private Shopper shopper;

    @BeforeEach
    void begin() throws Exception {
        system = RunningSystem.get();
        system.controlStore("{\"reset\":true}");
        shopper = Shopper.at(system.place(), "wk_demo_aurora");
    }

    @AfterEach
    void calm() throws Exception {
        system.controlStore("{\"reset\":true}");
    }

    @Test
    void whatWasMissedComesFirstThenWhatAnotherTabSays() throws Exception {
        try (EventReader tab = shopper.events("?after=0")) {
            assertThat(tab.header("Content-Type")).startsWith("text/event-stream");
            assertThat(tab.header("Cache-Control")).isEqualTo("no-store");
            assertThat(tab.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(tab.header("Access-Control-Allow-Origin")).isEqualTo(system.place().storeOrigin());
            assertThat(tab.header("X-Content-Type-Options")).isEqualTo("nosniff");
            EventReader.Event welcome = tab.next();
            assertThat(welcome.name()).isEqualTo("message");
            assertThat(welcome.id()).isEqualTo("1");
            assertThat(welcome.data().path("text").asText()).contains("automatic assistant");
            assertThat(tab.next("state").path("awaiting").asText()).isEqualTo("none");

            shopper.say("Where is my order?");

            assertThat(tab.messages(2)).extracting(message -> message.path("role").asText()).containsExactly("shopper", "assistant");
            assertThat(tab.next("state").path("awaiting").asText()).isEqualTo("order_number");
        }
    }

    @Test
    void theSameMessagesAsTheCatchUpDoorHas() throws Exception {
        shopper.say("order 1042, dana.reyes@example.com");
        JsonNode caughtUp = shopper.missed(0).json();
        try (EventReader tab = shopper.events("")) {
            assertThat(tab.messages(caughtUp.path("messages").size())).containsExactlyElementsOf(caughtUp.path("messages"));
            assertThat(tab.next("state")).isEqualTo(caughtUp.path("state"));
        }
        try (EventReader tab = shopper.events("", Map.of("Last-Event-ID", "2"))) {
            assertThat(tab.next().id()).as("goes on where the reader was").isEqualTo("3");
        }
    }

    @Test
    void detailsOfAnOrderThatIsProvenNoLongerAreCovered() throws Exception {
        shopper.say("order 1042, dana.reyes@example.com");
        new TenantDatabase(system).run(AURORA, "delete from order_verification where conversation_id = ?", UUID.fromString(shopper.session));
        try (EventReader tab = shopper.events("?after=2")) {
            JsonNode told = tab.next("message");
            assertThat(told.path("hidden").asBoolean()).isTrue();
            assertThat(told.path("order").isNull()).isTrue();
        }
    }

    @Test
    void anAnswerThatTakesItsTimeIsAnnouncedAndTheQuestionShownBeforeIt() throws Exception {
        shopper.say("Where is order 1042?");
        system.controlStore("{\"latencyMs\":1200}");
        try (EventReader tab = shopper.events("?after=3")) {
            CompletableFuture<Shopper.Reply> other = shopper.saySoon("dana.reyes@example.com", UUID.randomUUID().toString());
            assertThat(tab.next("message").path("role").asText()).isEqualTo("shopper");
            assertThat(tab.next("typing").path("on").asBoolean()).isTrue();
            assertThat(tab.next("message").path("order").path("name").asText()).isEqualTo("#1042");
            assertThat(tab.next("state").path("verifiedOrders").path(0).asText()).isEqualTo("#1042");
            assertThat(tab.next("typing").path("on").asBoolean()).isFalse();
            assertThat(other.join().verified()).containsExactly("#1042");
        }
    }

    @Test
    void aTicketIsSeenWhereItWasNotAskedFor() throws Exception {
        try (EventReader tab = shopper.events("?after=1")) {
            tab.next("state");
            int number = shopper.handOver("{}").json().path("ticket").path("number").asInt();
            assertThat(tab.next("message").path("ticket").path("number").asInt()).isEqualTo(number);
            assertThat(tab.next("state").path("ticket").path("number").asInt()).isEqualTo(number);
        }
    }

    /** Written as another node writes it: into the database, with no word to this one. */
    @Test
    void whatAnotherNodeSaysIsSeenWithinSeconds() throws Exception {
        UUID conversation = UUID.fromString(shopper.session);
        TenantDatabase database = new TenantDatabase(system);
        try (EventReader tab = shopper.events("?after=1")) {
            tab.next("state");
            database.run(AURORA, """
                    with said as (
                        update conversation set last_seq = last_seq + 1, version = version + 1 where tenant_id = ? and id = ? returning last_seq)
                    insert into message (tenant_id, conversation_id, seq, id, role, at, body)
                    select ?, ?, last_seq, gen_random_uuid(), 'agent', now(), 'I am looking into it.' from said""", AURORA, conversation, AURORA, conversation);
            JsonNode said = tab.next("message");
            assertThat(said.path("role").asText()).isEqualTo("agent");
            assertThat(said.path("text").asText()).isEqualTo("I am looking into it.");
        }
    }

    @Test
    void anEndedConversationEndsItsStreams() throws Exception {
        try (EventReader tab = shopper.events("?after=1")) {
            tab.next("state");
            shopper.end();
            assertThat(tab.next("end").path("reason").asText()).isEqualTo("closed");
            assertThat(tab.next().name()).isEqualTo("closed");
        }
        try (EventReader late = shopper.events("")) {
            assertThat(late.status()).isEqualTo(401);
        }
    }

    @Test
    void aSessionThatIsOverEndsItsStreamsAndAStreamDoesNotProlongIt() throws Exception {
        UUID conversation = UUID.fromString(shopper.session);
        TenantDatabase database = new TenantDatabase(system);
        database.run(AURORA, "update conversation set expires_at = now() + interval '3 seconds' where id = ?", conversation);
        List<String> before = database.texts(AURORA, "select expires_at::text from conversation where id = ?", conversation);
        try (EventReader tab = shopper.events("?after=1")) {
            assertThat(tab.next("end").path("reason").asText()).isEqualTo("expired");
        }
        assertThat(database.texts(AURORA, "select expires_at::text from conversation where id = ?", conversation)).isEqualTo(before);
    }

    @Test
    void theFourthStreamOfASessionReplacesTheFirst() throws Exception {
        try (EventReader first = shopper.events("?after=1");
                EventReader second = shopper.events("?after=1");
                EventReader third = shopper.events("?after=1");
                EventReader fourth = shopper.events("?after=1")) {
            assertThat(first.next("end").path("reason").asText()).isEqualTo("replaced");
            shopper.say("Where is my order?");
            for (EventReader tab : List.of(second, third, fourth)) {
                assertThat(tab.messages(2)).extracting(message -> message.path("seq").asInt()).containsExactly(2, 3);
            }
        }
    }

    /** The server answers requests with 320 threads. If streams held any, nobody would be left to answer. */
    @Test
    void moreStreamsThanThereAreThreadsLeaveRoomForMessages() throws Exception {
        List<EventReader> open = new ArrayList<>();
        try {
            for (int i = 0; i < 110; i++) {
                Shopper another = Shopper.at(system.place(), "wk_demo_aurora");
                for (int tab = 0; tab < 3; tab++) {
                    open.add(another.events("?after=1"));
                }
            }
            assertThat(open).hasSizeGreaterThan(320).allMatch(tab -> tab.status() == 200);
            try (EventReader own = shopper.events("?after=1")) {
                assertThat(shopper.say("Where is my order?").status()).isEqualTo(200);
                assertThat(own.messages(2)).extracting(message -> message.path("seq").asInt()).containsExactly(2, 3);
            }
        } finally {
            for (EventReader tab : open) {
                tab.close();
            }
        }
    }

    @Test
    void aSuspendedShopTellsNothingMore() throws Exception {
        TenantDatabase database = new TenantDatabase(system);
        Shopper birch = Shopper.at(system.place(), "wk_demo_birch");
        try (EventReader tab = birch.events("?after=1")) {
            tab.next("state");
            database.run(102, "update tenant set status = 'suspended' where tenant_id = 102");
            assertThat(tab.next("end").path("reason").asText()).isEqualTo("renew");
        } finally {
            database.run(102, "update tenant set status = 'active' where tenant_id = 102");
        }
    }

    @Test
    void refusalsAreProblems() throws Exception {
        Shopper stranger = Shopper.at(system.place(), "wk_demo_aurora");
        refused(shopper.withToken(stranger.token).events(""), 401, "session-unknown");
        refused(shopper.withToken("ls1.2t." + "A".repeat(43)).events(""), 401, "session-unknown");
        refused(shopper.withToken("nonsense").events(""), 401, "session-unknown");
        refused(shopper.events("?after=soon"), 400, "invalid-field");
        refused(shopper.events("", Map.of("Origin", "https://elsewhere.example")), 403, "origin-not-allowed");
    }

    private static void refused(EventReader answer, int status, String type) throws Exception {
        try (answer) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.problem().path("type").asText()).isEqualTo("/problems/" + type);
        }
    }
}
