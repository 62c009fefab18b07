package io.lumen.privacy;

import io.lumen.secret.Signer;
import io.lumen.tenant.TenantId;
import io.lumen.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What was erased, how much, when and by whom, signed; without the address and the number. */
final class ErasureCertificate {
    private static final String COMMAND = "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in certificate.json -sigfile certificate.sig";

    private final Statement statement;
    private final Signer signer;

    private ErasureCertificate(Statement statement, Signer signer) {
        this.statement = statement;
        this.signer = signer;
    }

    /** What is signed. @param customerDigest null when no number was named; @param deleted by kind; @param madeAnonymous by kind; @param kept what the address still stands in, and why that is so */
    record Statement(
            String format, String tenant, UUID erasure, String addressDigest, String customerDigest, Instant askedAt, Instant finishedAt, Person by,
            Map<String, Long> deleted, Map<String, Long> madeAnonymous, Map<String, String> kept, String signature, String keyId) {}

    record Person(UUID id, String name) {}

    static ErasureCertificate of(TenantId tenant, Erasures.Overview erasure, Signer signer) {
        ErasureCounts counts = erasure.counts();
        Map<String, Long> deleted = new LinkedHashMap<>();
        deleted.put("messages", counts.messages());
        deleted.put("proofs", counts.proofs());
        deleted.put("waitingMails", counts.mails());
        deleted.put("exports", counts.exports());
        Map<String, Long> anonymous = new LinkedHashMap<>();
        anonymous.put("conversations", counts.conversations());
        anonymous.put("tickets", counts.tickets());
        Map<String, String> kept = counts.ofTeam() ? Map.of("members", "the address is one of the team's own") : Map.of();
        return new ErasureCertificate(new Statement(
                "lumen-erasure-1", tenant.toString(), erasure.id(), erasure.addressDigest(), erasure.customerDigest(), erasure.askedAt(), erasure.finishedAt(),
                new Person(erasure.askedBy(), erasure.askedByName()), deleted, anonymous, kept, "Ed25519", signer.current().id()), signer);
    }

    byte[] archive(Locale locale) {
        byte[] signed = Json.page(statement).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "README.txt", readme(locale).getBytes(StandardCharsets.UTF_8));
            put(zip, "certificate.json", signed);
            put(zip, "certificate.sig", signer.sign(signed));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private String readme(Locale locale) {
        Wording words = Wording.of(ErasureCertificate.class, locale);
        return words.say("certificate.title") + "\n\n" + words.say("certificate.text") + "\n\n"
                + words.say("certificate.check", Map.of("key", statement.keyId())) + "\n\n  " + COMMAND + "\n";
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
