package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.access.Role;
import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A widget that its merchant sets up: what shoppers then see, who may, and what is refused. */
class WidgetSettingsIT {
    private static final String WIDGET = "/api/portal/v1/widget";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SandboxProcess system;
    private SignedInPeople people;
    private Doors doors;
    private long tenant;
    private String key;
    private String owner;

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        tenant = people.makeTenant("A widget to set up");
        key = people.makeStore(tenant, "Luna & Sons");
        owner = signedIn(Role.OWNER);
    }

    private String signedIn(Role role) throws Exception {
        return people.signIn(people.member(tenant, role).person(), Optional.of(tenant));
    }

    private ObjectNode wanted() throws Exception {
        return (ObjectNode) JSON.readTree("""
                {"name": "Luna", "version": 0, "welcome": "How nice that you are here.", "quickPrompts": ["Where is it?", " ", "Where is it?"],
                 "look": {"accentLight": "#FFD84A", "accentDark": null, "position": "left", "theme": "dark", "initials": "LS"},
                 "words": {"de": {"welcome": "Schön, dass Sie da sind.", "quickPrompts": ["Wo ist mein Paket?"]}, "fr": {"welcome": "", "quickPrompts": []}},
                 "hours": ["09:00-17:00", "09:00-17:00", "09:00-17:00", "09:00-17:00", "09:00-15:00", "", ""],
                 "origins": ["shop.example/anything", "%s"]}""".formatted(system.place().storeOrigin()));
    }

    private Doors.Answer save(String cookie, ObjectNode wanted) throws Exception {
        return doors.send("PUT", WIDGET, cookie, wanted.toString());
    }

    private JsonNode config(String locale) throws Exception {
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(at("/widget/v1/config/" + key + "?locale=" + locale)).build(), BodyHandlers.ofString()).body());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + system.place().http() + path);
    }

    @Test
    void whatIsSavedIsWhatShoppersSee() throws Exception {
        JsonNode before = doors.get(WIDGET, owner).body();
        assertThat(before.path("name").asText()).isEqualTo("Luna & Sons");
        assertThat(before.path("snippet").asText()).contains("data-key=\"" + key + "\"");

        JsonNode saved = save(owner, wanted()).body();
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        assertThat(saved.path("origins")).extracting(JsonNode::asText).contains("https://shop.example");
        assertThat(saved.path("words").has("fr")).as("words that say nothing are none").isFalse();
        assertThat(saved.path("product").path("de").path("automatic").asText()).contains("Luna & Sons");

        JsonNode config = config("en");
        assertThat(config.path("name").asText()).isEqualTo("Luna");
        assertThat(config.path("look").path("accentLight").asText()).isEqualTo("#ffd84a");
        assertThat(config.path("look").path("position").asText()).isEqualTo("left");
        assertThat(config.path("quickPrompts")).extracting(prompt -> prompt.path("text").asText()).containsExactly("Where is it?");
        assertThat(config("de-AT").path("quickPrompts")).extracting(prompt -> prompt.path("text").asText()).containsExactly("Wo ist mein Paket?");

        assertThat(begun("de")).contains("Schön, dass Sie da sind.").doesNotContain("How nice");
        assertThat(begun("fr")).contains("How nice that you are here.");
        assertThat(people.value(tenant, "select styled_at is not null from store where tenant_id = lumen_tenant()")).isEqualTo("t");
    }

    private String begun(String locale) throws Exception {
        return Shopper.post(system.place(), "/widget/v1/sessions", "{\"key\":\"" + key + "\",\"locale\":\"" + locale + "\"}", Map.of("Origin", system.place().storeOrigin())).body();
    }

    @Test
    void whoAsksForAPersonHearsWhenTheTeamIsThere() throws Exception {
        save(owner, wanted());
        String told = Shopper.at(system.place(), key).handOver("{}").body();
        assertThat(told).contains("Our team is here Mon–Thu 9:00").contains("Fri 9:00").contains("Coordinated Universal Time");
    }

    @Test
    void twoOwnersEditAtOnceAndTheSecondIsTold() throws Exception {
        String other = signedIn(Role.OWNER);
        ObjectNode theirs = wanted().put("name", "Stella");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Doors.Answer> first = both.submit(() -> save(owner, wanted()));
            Future<Doors.Answer> second = both.submit(() -> save(other, theirs));
            assertThat(Stream.of(first.get(), second.get()).map(Doors.Answer::status)).containsExactlyInAnyOrder(200, 409);
            Doors.Answer refused = first.get().status() == 409 ? first.get() : second.get();
            assertThat(refused.problem()).isEqualTo("changed-meanwhile");
        }
        JsonNode now = doors.get(WIDGET, owner).body();
        assertThat(now.path("version").asInt()).isEqualTo(1);
        assertThat(save(other, theirs.put("version", 1)).body().path("name").asText()).isEqualTo("Stella");
        assertThat(save(owner, wanted().put("version", 1)).problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsSaved() throws Exception {
        record Wrong(String problem, String field, java.util.function.Consumer<ObjectNode> how) {}
        List<Wrong> all = List.of(
                new Wrong("missing-field", "version", body -> body.remove("version")),
                new Wrong("missing-field", "name", body -> body.put("name", "  ")),
                new Wrong("field-too-long", "name", body -> body.put("name", "n".repeat(10_000))),
                new Wrong("text-unreadable", "name", body -> body.put("name", "a\u0000b")),
                new Wrong("field-too-long", "welcome", body -> body.put("welcome", "w".repeat(10_000))),
                new Wrong("colour-form", "accentLight", body -> ((ObjectNode) body.path("look")).put("accentLight", "red;}</style><script>alert(1)</script>")),
                new Wrong("colour-form", "accentDark", body -> ((ObjectNode) body.path("look")).put("accentDark", "#12345")),
                new Wrong("invalid-field", "position", body -> ((ObjectNode) body.path("look")).put("position", "middle")),
                new Wrong("field-too-long", "initials", body -> ((ObjectNode) body.path("look")).put("initials", "ABCD")),
                new Wrong("invalid-field", "words", body -> ((ObjectNode) body.path("words")).putObject("xx")),
                new Wrong("field-too-long", "words.de.quickPrompts", body -> ((ObjectNode) body.path("words").path("de")).putArray("quickPrompts").add("p".repeat(81))),
                new Wrong("too-many-entries", "quickPrompts", body -> List.of("1", "2", "3", "4", "5", "6", "7").forEach(body.putArray("quickPrompts")::add)),
                new Wrong("hours-form", "hours.0", body -> body.putArray("hours").add("17:00-09:00").add("").add("").add("").add("").add("").add("")),
                new Wrong("invalid-field", "hours", body -> body.putArray("hours").add("09:00-17:00")),
                new Wrong("origin-form", "origins.0", body -> body.putArray("origins").add("https://192.168.1.1")),
                new Wrong("origin-form", "origins.1", body -> body.putArray("origins").add("https://shop.example").add("javascript:alert(1)")),
                new Wrong("origin-form", "origins.0", body -> body.putArray("origins").add("http://shop.example")),
                new Wrong("unknown-field", "avatarUrl", body -> body.put("avatarUrl", "https://evil.example/x.svg")));
        for (Wrong wrong : all) {
            ObjectNode body = wanted();
            wrong.how().accept(body);
            Doors.Answer answer = save(owner, body);
            assertThat(answer.problem()).as(wrong.field()).isEqualTo(wrong.problem());
            assertThat(answer.body().path("field").asText()).isEqualTo(wrong.field());
            assertThat(answer.body().path("detail").asText()).isNotBlank();
        }
        assertThat(people.value(tenant, "select count(*) from widget_settings where tenant_id = lumen_tenant()")).isEqualTo("0");
    }

    @Test
    void scriptInTextsIsText() throws Exception {
        JsonNode saved = save(owner, wanted().put("name", "<img src=x onerror=alert(1)>").put("welcome", "</script><script>alert(1)</script>")).body();
        assertThat(saved.path("name").asText()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(config("en").path("name").asText()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void aPictureComesFromOurOriginAsNothingButAPicture() throws Exception {
        HttpResponse<String> up = upload(owner, "image/png", png(64));
        assertThat(up.statusCode()).isEqualTo(200);
        String address = config("en").path("look").path("avatarUrl").asText();
        assertThat(address).contains("/widget/v1/pictures/" + key + "/");

        HttpResponse<byte[]> picture = HTTP.send(HttpRequest.newBuilder(at(URI.create(address).getPath())).build(), BodyHandlers.ofByteArray());
        assertThat(picture.body()).isEqualTo(png(64));
        assertThat(picture.headers().firstValue("content-type")).contains("image/png");
        assertThat(picture.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(picture.headers().firstValue("content-security-policy")).contains("default-src 'none'; sandbox");
        assertThat(picture.headers().firstValue("cross-origin-resource-policy")).contains("cross-origin");

        String tag = JSON.readTree(up.body()).path("picture").asText();
        assertThat(doors.send("DELETE", WIDGET + "/picture/another", owner, null).problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.send("DELETE", WIDGET + "/picture/" + tag, owner, null).body().path("picture").isNull()).isTrue();
        assertThat(HTTP.send(HttpRequest.newBuilder(at(URI.create(address).getPath())).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    @Test
    void whereAPictureWasTakenIsToldToNobody() throws Exception {
        upload(owner, "image/png", withChunk(png(64), "tEXt", "Comment\0at 52.5200N 13.4050E".getBytes(StandardCharsets.ISO_8859_1)));
        String address = config("en").path("look").path("avatarUrl").asText();
        assertThat(HTTP.send(HttpRequest.newBuilder(at(URI.create(address).getPath())).build(), BodyHandlers.ofByteArray()).body()).isEqualTo(png(64));
        assertThat(people.value(tenant, "select position('13.4050E'::bytea in bytes) from widget_picture where tenant_id = lumen_tenant()")).isEqualTo("0");
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(upload(owner, "image/svg+xml", drawing))).isEqualTo("picture-form");
        assertThat(problem(upload(owner, "image/png", drawing))).isEqualTo("picture-form");
        assertThat(problem(upload(owner, "image/jpeg", png(64)))).isEqualTo("picture-form");
        assertThat(problem(upload(owner, "image/png", png(2_000)))).isEqualTo("picture-size");
        assertThat(problem(upload(owner, "image/png", withChunk(png(64), "acTL", new byte[8])))).isEqualTo("picture-moving");
        assertThat(problem(upload(owner, "image/png", new byte[300_000]))).isEqualTo("picture-size");
        assertThat(people.value(tenant, "select count(*) from widget_picture where tenant_id = lumen_tenant()")).isEqualTo("0");
        assertThat(problem(upload(signedIn(Role.VIEWER), "image/png", png(64)))).isEqualTo("role-lacking");
    }

    @Test
    void whereTheWidgetStandsIsNotedOnceAnHour() throws Exception {
        HTTP.send(HttpRequest.newBuilder(at("/widget/v1/config/" + key)).header("Origin", "https://evil.example").build(), BodyHandlers.discarding());
        assertThat(doors.get(WIDGET, owner).body().path("seen").isNull()).isTrue();

        begun("en");
        JsonNode seen = awaitSeen();
        assertThat(seen.path("origin").asText()).isEqualTo(system.place().storeOrigin());
        begun("en");
        begun("en");
        assertThat(doors.get(WIDGET, owner).body().path("seen").path("at").asText()).isEqualTo(seen.path("at").asText());
    }

    private JsonNode awaitSeen() {
        return Awaiting.that("the widget is seen").until(() -> doors.get(WIDGET, owner).body().path("seen"), seen -> !seen.isNull());
    }

    @Test
    void anOriginThatIsTakenAwayIsRefusedFromThenOn() throws Exception {
        ObjectNode wanted = wanted();
        wanted.putArray("origins").add("https://shop.example");
        save(owner, wanted);
        assertThat(begun("en")).contains("origin-not-allowed");
    }

    /** With one more chunk behind the header. */
    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(png.length + named.length + 8)
                .put(png, 0, 33).putInt(content.length).put(named).putInt((int) sum.getValue()).put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] png(int side) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private HttpResponse<String> upload(String cookie, String type, byte[] bytes) throws Exception {
        String origin = "http://127.0.0.1:" + system.place().http();
        return HTTP.send(HttpRequest.newBuilder(at(WIDGET + "/picture")).POST(BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", type).header("Cookie", cookie).header("Origin", origin).header("X-Lumen-Request", "1").build(), BodyHandlers.ofString());
    }

    private static String problem(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body()).path("type").asText().replace("/problems/", "");
    }
}
