package io.lumen.sandbox.bench;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.lumen.secret.SecretCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** How fast the console finds tenants, over HTTP, as one of our own people who is signed in. */
final class ConsoleSearch {
    private static final int TIMES = 40;
    private static final String TENANTS = "/api/console/v1/tenants?order=";

    /** What is asked, by the name it has in the table; words as they are typed, from one letter on. */
    private static final List<Asked> QUESTIONS = List.of(
            new Asked("first page, by name", List.of("name")),
            new Asked("first page, newest", List.of("newest")),
            new Asked("suspended only", List.of("name&status=suspended", "newest&status=suspended&plan=scale")),
            new Asked("search, one and two letters", List.of("name&words=a", "name&words=li", "newest&words=te", "name&words=zz")),
            new Asked("search, many match", List.of("name&words=aurora", "name&words=living", "newest&words=garden", "name&words=bikes-")),
            new Asked("search, few or none match", List.of("name&words=aurora%20living%20a1", "name&words=bikes-7f3", "name&words=nowhere", "newest&words=nordlicht%20soap%20c")),
            new Asked("a tenant's number", List.of("name&words=500000123", "name&words=500099999")),
            new Asked("one tenant, all about it", List.of()));

    private final BenchSystem system;
    private final String cookie;

    ConsoleSearch(BenchSystem system, Connection owner) throws IOException, SQLException {
        this.system = system;
        this.cookie = signIn(owner, system.keyset());
    }

    /** Times of one kind of question. */
    record Figures(String name, Samples times) {}

    private record Asked(String name, List<String> queries) {}

    List<Figures> run() throws IOException {
        List<Figures> all = new ArrayList<>();
        try (HttpLine line = new HttpLine(system.place().http())) {
            for (Asked asked : QUESTIONS) {
                List<String> paths = asked.queries().isEmpty()
                        ? List.of("/api/console/v1/tenants/500000123", "/api/console/v1/tenants/500077777")
                        : asked.queries().stream().map(query -> TENANTS + query).toList();
                // Once beside the clock: the first of anything is the server's and not the question's.
                ask(line, paths.getFirst());
                Samples times = new Samples();
                for (int i = 0; i < TIMES; i++) {
                    times.add(ask(line, paths.get(i % paths.size())));
                }
                all.add(new Figures(asked.name(), times));
            }
        }
        return all;
    }

    private long ask(HttpLine line, String path) throws IOException {
        long begun = System.nanoTime();
        HttpLine.Answer answer = line.send("GET", path, "Cookie: " + cookie + "\r\n", "");
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.text());
        }
        return System.nanoTime() - begun;
    }

    /** A session as the sign-in writes it, for somebody with the role of the console. */
    private static String signIn(Connection owner, String keyset) throws SQLException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID person = UUID.randomUUID();
        try (PreparedStatement begin = owner.prepareStatement("""
                insert into signed_in_session (token_hash, person, name, sealed_email, platform_roles, tenants, sealed_id_token, started_at, seen_at, expires_at)
                values (?, ?, 'Bench', ?, '{platform-admin}', '{}', ?, now(), now(), now() + interval '1 hour')""");
                PreparedStatement ours = owner.prepareStatement("insert into platform_person (person, roles) values (?, '{platform-admin}')")) {
            AeadConfig.register();
            SecretCipher cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
            begin.setBytes(1, MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
            begin.setObject(2, person);
            begin.setBytes(3, cipher.seal("bench@lumen.example", "signed-in-email:" + person));
            begin.setBytes(4, cipher.seal("none", "id-token:" + person));
            begin.execute();
            ours.setObject(1, person);
            ours.execute();
            owner.commit();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
        return "lumen=" + secret;
    }
}
