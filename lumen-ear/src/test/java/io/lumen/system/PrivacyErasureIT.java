package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One shopper taken out of everything; afterwards every table and a fresh export are searched for them. */
class PrivacyErasureIT {
    private static final String ERASURES = "/api/portal/v1/privacy/erasures";
    private static final long AURORA = SignedInPeople.AURORA;
    private static SandboxProcess system;
    private static SignedInPeople people;
    private static TenantDatabase database;
    private static Doors doors;
    private static String owner;

    @BeforeAll
    static void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
        owner = people.signIn(people.member(AURORA, Role.OWNER).person(), Optional.of(AURORA));
        system.controlStore("{\"reset\":true}");
    }

    @Test
    void afterAnErasureTheAddressIsNowhereAndNobodyElseIsTouched() throws Exception {
        String address = "erase.me." + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        Shopper typed = Shopper.at(system.place(), "wk_demo_aurora");
        typed.say("Where is my order?");
        typed.say("1043");
        typed.say(address);
        Shopper leftBehind = Shopper.at(system.place(), "wk_demo_aurora");
        leftBehind.say("I need a person");
        leftBehind.handOver("{\"reason\":\"Please write\",\"contactEmail\":\"" + address.toUpperCase() + "\"}");
        Shopper other = Shopper.at(system.place(), "wk_demo_aurora");
        other.say("Where is my order?");
        other.say("1043");
        other.say("x" + address);
        EverythingKept kept = new EverythingKept(system);
        assertThat(kept.placesOf(AURORA, address)).contains("conversation.sealed_email", "ticket.sealed_contact");
        long messages = messages(other);

        UUID id = erased(address);

        JsonNode erasure = listed(id);
        assertThat(erasure.path("counts").path("conversations").asInt()).isEqualTo(2);
        assertThat(erasure.path("counts").path("tickets").asInt()).isEqualTo(1);
        assertThat(messages(other)).as("somebody whose address ends alike").isEqualTo(messages);
        assertThat(database.texts(AURORA, "select reason from ticket where conversation_id = ?", UUID.fromString(leftBehind.session))).as("the case stays as a number").hasSize(1);
        assertThat(typed.say("Are you there?").status()).isEqualTo(401);
        database.run(AURORA, "update conversation set sealed_email = null where id = ?", UUID.fromString(other.session));
        assertThat(kept.placesOf(AURORA, address)).isEmpty();
        assertThat(everythingIn(exported())).doesNotContain(address);
    }

    /** Known by what the order's own address proved, whatever else was said and though the conversation has ended. */
    @Test
    void aShopperIsFoundByTheirProofToo() throws Exception {
        Shopper proven = Shopper.at(system.place(), "wk_demo_aurora");
        proven.say("Where is my order?");
        proven.say("1042");
        assertThat(proven.say("dana.reyes@example.com").verified()).containsExactly("#1042");
        database.run(AURORA, "update conversation set sealed_email = null where id = ?", UUID.fromString(proven.session));
        UUID exportBefore = ready();

        UUID id = erased("Dana.Reyes@example.com");

        assertThat(messages(proven)).isZero();
        assertThat(database.number(AURORA, "select count(*) from order_verification where conversation_id = ?", UUID.fromString(proven.session))).isZero();
        assertThat(new EverythingKept(system).placesOf(AURORA, "dana.reyes@example.com")).isEmpty();
        assertThat(Archive.download(system, "/api/portal/v1/privacy/exports/" + exportBefore + "/archive", owner).status()).as("an export that held them").isEqualTo(404);

        Archive certificate = Archive.download(system, ERASURES + "/" + id + "/certificate", owner);
        assertThat(certificate.files()).containsOnlyKeys("README.txt", "certificate.json", "certificate.sig");
        assertThat(certificate.holds(system, "certificate.json", "certificate.sig")).isTrue();
        assertThat(certificate.text("certificate.json").toLowerCase()).doesNotContain("dana").contains("\"format\" : \"lumen-erasure-1\"", "\"deleted\"", "\"some body\"");
        assertThat(certificate.text("README.txt")).contains("Löschbescheinigung");
    }

    /** The shop had signed them in; not a word of theirs holds an address. */
    @Test
    void aSignedCustomerIsFoundByTheirNumber() throws Exception {
        String number = "9" + ThreadLocalRandom.current().nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L);
        String address = "signed.in." + UUID.randomUUID() + "@example.com";
        Shopper signed = signedIn(number);
        signed.say("Where is my order?");
        Shopper proven = signedIn("7001");
        assertThat(proven.say("Where is my order?").verified()).hasSize(1);
        EverythingKept kept = new EverythingKept(system);
        assertThat(kept.placesOf(AURORA, number)).contains("conversation.sealed_customer");
        assertThat(listed(erased(address)).path("counts").path("conversations").asInt()).as("by the address alone").isZero();

        UUID id = erased(address, number);

        assertThat(listed(id).path("counts").path("conversations").asInt()).isEqualTo(1);
        assertThat(messages(signed)).isZero();
        assertThat(messages(proven)).as("another customer's").isPositive();
        assertThat(kept.placesOf(AURORA, number)).isEmpty();
        assertThat(everythingIn(exported())).doesNotContain(number);
        Archive certificate = Archive.download(system, ERASURES + "/" + id + "/certificate", owner);
        assertThat(certificate.holds(system, "certificate.json", "certificate.sig")).isTrue();
        assertThat(Shopper.JSON.readTree(certificate.text("certificate.json")).path("customerDigest").asText()).matches("[0-9a-f]{64,}");
        assertThat(certificate.text("certificate.json")).doesNotContain(number);

        erased(address, "7001");
        assertThat(messages(proven)).isZero();
        assertThat(database.number(AURORA, "select count(*) from order_verification where conversation_id = ?", UUID.fromString(proven.session))).isZero();
    }

    @Test
    void whatIsNoAddressIsRefusedAndWhatLooksLikeAPatternFindsNobody() throws Exception {
        assertThat(doors.send("POST", ERASURES, owner, "{\"email\":\"not an address\"}").problem()).isEqualTo("email-invalid");
        assertThat(doors.send("POST", ERASURES, owner, "{\"email\":\"" + "a".repeat(10_000) + "@x.example\"}").status()).isEqualTo(400);
        assertThat(doors.send("POST", ERASURES, owner, "{}").problem()).isEqualTo("missing-field");
        for (String number : List.of("7001' or '1'='1", "gid://shopify/Customer/7001", "9".repeat(21), "-1", "７００１")) {
            Doors.Answer refused = doors.send("POST", ERASURES, owner, "{\"email\":\"a@b.example\",\"customer\":\"" + number + "\"}");
            assertThat(refused.problem()).as(number).isEqualTo("customer-number-form");
            assertThat(refused.body().path("field").asText()).isEqualTo("customer");
        }
        assertThat(doors.send("POST", ERASURES, owner, "{\"email\":\"a@b.example\",\"tenant\":102}").problem()).isEqualTo("unknown-field");
        long before = database.number(AURORA, "select count(*) from message");

        UUID id = erased("%_.*'--@%.example");

        assertThat(listed(id).path("counts").path("conversations").asInt()).isZero();
        assertThat(database.number(AURORA, "select count(*) from message")).isEqualTo(before);
    }

    @Test
    void onlyOwnersEraseAndOnlyTheirOwnTenantReadsTheCertificate() throws Exception {
        UUID id = erased("nobody." + UUID.randomUUID() + "@example.com");
        String birch = people.signIn(people.member(SignedInPeople.BIRCH, Role.OWNER).person(), Optional.of(SignedInPeople.BIRCH));
        String lead = people.signIn(people.member(AURORA, Role.LEAD).person(), Optional.of(AURORA));

        assertThat(doors.get(ERASURES + "/" + id + "/certificate", birch).problem()).isEqualTo("not-found");
        assertThat(doors.send("POST", ERASURES, lead, "{\"email\":\"a@b.example\"}").problem()).isEqualTo("role-lacking");
    }

    private static Shopper signedIn(String customer) throws Exception {
        String token = IdentityIT.token(customer, Instant.now(), Duration.ofMinutes(5), IdentityIT.SECRET);
        return Shopper.of(system.place(), Shopper.post(system.place(), "/widget/v1/sessions",
                "{\"key\":\"wk_demo_aurora\",\"customerToken\":\"" + token + "\"}", Map.of("Origin", system.place().storeOrigin())));
    }

    private static UUID erased(String address) throws Exception {
        return erasedBy("{\"email\":\"" + address + "\"}");
    }

    private static UUID erased(String address, String customer) throws Exception {
        return erasedBy("{\"email\":\"" + address + "\",\"customer\":\"" + customer + "\"}");
    }

    private static UUID erasedBy(String body) throws Exception {
        Doors.Answer asked = doors.send("POST", ERASURES, owner, body);
        assertThat(asked.status()).as(asked.problem()).isEqualTo(202);
        UUID id = UUID.fromString(asked.body().path("id").asText());
        database.await(AURORA, "select 1 from shopper_erasure where id = ? and status = 'done'", id);
        return id;
    }

    private static JsonNode listed(UUID id) throws Exception {
        for (JsonNode erasure : doors.get("/api/portal/v1/privacy", owner).body().path("erasures")) {
            if (erasure.path("id").asText().equals(id.toString())) {
                return erasure;
            }
        }
        throw new AssertionError("the erasure is not listed");
    }

    private static long messages(Shopper shopper) throws Exception {
        return database.number(AURORA, "select count(*) from message where conversation_id = ?", UUID.fromString(shopper.session));
    }

    private static UUID ready() throws Exception {
        Doors.Answer asked = doors.send("POST", "/api/portal/v1/privacy/exports", owner, "");
        UUID id = UUID.fromString(asked.body().path("id").asText());
        database.await(AURORA, "select 1 from data_export where id = ? and status = 'ready'", id);
        return id;
    }

    private static Archive exported() throws Exception {
        return Archive.download(system, "/api/portal/v1/privacy/exports/" + ready() + "/archive", owner);
    }

    private static String everythingIn(Archive archive) {
        assertThat(archive.files()).isNotEmpty();
        return String.join("\n", archive.files().keySet().stream().map(archive::text).toList()).toLowerCase();
    }
}
