package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ticket reaches the team that is to work on it, by mail where the plan has it, with what it needs and no more. */
class EscalationMailIT {
    private static final String TEAM = "support@aurora.example";
    private static SandboxProcess system;
    private static SandboxProcess.Place place;
    private static Postbox postbox;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.get();
        place = system.place();
        postbox = new Postbox(place);
        system.controlStore("{\"reset\":true}");
    }

    @AfterEach
    void mailServerIsBack() throws Exception {
        postbox.turn(true);
    }

    @Test
    void aTicketOfAVerifiedShopperReachesTheTeamWithTheOrder() throws Exception {
        Shopper shopper = verifiedShopper();
        int number = ticket(shopper, "{\"reason\":\"Please <b>hurry</b>\",\"contactEmail\":\"dana.reyes@example.com\"}");
        JsonNode mail = postbox.await(TEAM, about(number));
        String text = mail.path("text").asText();
        assertThat(mail.path("subject").asText()).isEqualTo("Ticket " + number + ": a shopper asks for a person (#1042)");
        assertThat(mail.path("from").asText()).isEqualTo("Lumen <lumen@lumen.example>");
        assertThat(mail.path("messageId").asText()).matches("<[0-9a-f-]{36}@lumen\\.example>");
        assertThat(text).contains("Reply to: dana.reyes@example.com", "Verified: this conversation has proven", "Order #1042", "Status: Shipped", "UPS, 1Z", "https://www.ups.com/", "There is tracking for this order.", "Please <b>hurry</b>");
        assertThat(text).as("the conversation is masked").contains("d•••@e•••").containsOnlyOnce("dana.reyes");
        assertThat(mail.path("html").asText()).contains("Order #1042", "&lt;b&gt;hurry").doesNotContain("<b>");
    }

    @Test
    void aTicketOfAnUnverifiedShopperHoldsNoOrderAndIsTheSameWhetherThereIsOneOrNot() throws Exception {
        String known = unverifiedMail("1043");
        String unknown = unverifiedMail("9043");
        assertThat(known).contains("Not verified.").doesNotContain("Status:", "UPS", "Items:");
        assertThat(known).isEqualTo(unknown);
    }

    /** Without ticket number, order number and times, which differ anyway. */
    private static String unverifiedMail(String order) throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        shopper.say("Where is my order?");
        shopper.say(order);
        shopper.say("somebody.else@example.com");
        int number = ticket(shopper, "{}");
        return postbox.await(TEAM, about(number)).path("text").asText()
                .replace("Ticket " + number, "Ticket").replace(order, "ORDER").replaceAll("\\d{1,2}:\\d{2}", "TIME");
    }

    /** Birch's team has an address too; its plan is what makes the difference. */
    @Test
    void onTheFreePlanTheTicketStandsWithoutAMail() throws Exception {
        int free = ticket(Shopper.at(place, "wk_demo_birch"), "{\"reason\":\"free plan\"}");
        int paid = ticket(Shopper.at(place, "wk_demo_aurora"), "{\"reason\":\"paid plan\"}");
        postbox.await(TEAM, about(paid));
        assertThat(free).isPositive();
        assertThat(postbox.mailsTo("support@birch.example")).isEmpty();
        assertThat(rows(102, "select count(*) from outbox_message")).containsExactly("0");
    }

    @Test
    void whileTheMailServerIsAwayTheMailWaitsAndThenArrivesOnce() throws Exception {
        postbox.turn(false);
        int number = ticket(Shopper.at(place, "wk_demo_aurora"), "{\"reason\":\"mail server away\"}");
        awaitAttempt(number);
        assertThat(postbox.mailsTo(TEAM)).noneMatch(about(number));
        postbox.turn(true);
        JsonNode mail = postbox.await(TEAM, about(number));
        int later = ticket(Shopper.at(place, "wk_demo_aurora"), "{}");
        postbox.await(TEAM, about(later));
        assertThat(postbox.mailsTo(TEAM)).filteredOn(about(number)).hasSize(1);
        assertThat(rows(101, "select last_error is null and attempts > 1 from outbox_message where id = '" + mail.path("messageId").asText().substring(1, 37) + "'"))
                .containsExactly("t");
    }

    @Test
    void nothingOfTheOrderOrTheAddressLiesOpenInTheDatabase() throws Exception {
        Shopper shopper = verifiedShopper();
        int number = ticket(shopper, "{\"contactEmail\":\"dana.reyes@example.com\"}");
        JsonNode mail = postbox.await(TEAM, about(number));
        List<String> ticket = rows(101, "select t::text from ticket t where number = " + number);
        assertThat(ticket).singleElement().satisfies(row -> assertThat(row).contains("\"{identity_confirmed,order_read,tracking_read}\",found").doesNotContain("dana").doesNotContain("UPS"));
        assertThat(rows(101, "select encode(sealed_orders, 'escape') from ticket where number = " + number)).singleElement().satisfies(sealed -> assertThat(sealed).doesNotContain("1042").isNotEmpty());
        assertThat(rows(101, "select count(*) from outbox_message where status = 'sent' and length(sealed_body) > 0")).as("what was sent is not kept").containsExactly("0");
        assertThat(rows(101, "select count(*) from order_reading where conversation_id = '" + shopper.session + "'")).containsExactly("1");
        assertThat(shopper.end().status()).isEqualTo(204);
        assertThat(rows(101, "select count(*) from order_reading where conversation_id = '" + shopper.session + "'")).containsExactly("0");
        String log = Files.readString(place.data().resolve("logs/server.log"), StandardCharsets.UTF_8);
        assertThat(log).doesNotContain("dana.reyes").doesNotContain(TEAM).doesNotContain(mail.path("subject").asText());
    }

    private static Shopper verifiedShopper() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        shopper.say("Where is my order?");
        shopper.say("1042");
        assertThat(shopper.say("dana.reyes@example.com").verified()).containsExactly("#1042");
        return shopper;
    }

    private static int ticket(Shopper shopper, String body) throws Exception {
        Shopper.Reply reply = shopper.handOver(body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("ticket").path("number").asInt();
    }

    private static java.util.function.Predicate<JsonNode> about(int ticket) {
        return mail -> mail.path("subject").asText().startsWith("Ticket " + ticket + ":");
    }

    private static void awaitAttempt(int number) throws Exception {
        String tried = "select m.attempts from outbox_message m join audit_event e on e.detail = m.id::text join ticket t on t.id::text = e.subject "
                + "where e.action = 'ticket.escalation_queued' and m.attempts > 0 and t.number = " + number;
        Awaiting.that("the mail is tried").until(() -> !rows(101, tried).isEmpty());
    }

    private static List<String> rows(long tenant, String query) throws SQLException, java.io.IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + place.database() + "/lumen";
        try (Connection connection = DriverManager.getConnection(url, "lumen_app", system.secret("db.app")); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('lumen.tenant', '" + tenant + "', true)");
            List<String> found = new java.util.ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
