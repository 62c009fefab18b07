package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A ZIP archive as somebody who took it away reads and checks it, with nothing but the page of keys. */
record Archive(int status, String type, Map<String, byte[]> files) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Archive download(SandboxProcess system, String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.place().http() + path)).header("Cookie", cookie).header("Accept-Language", "de").build();
        HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
        return new Archive(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.statusCode() == 200 ? unpacked(answer.body()) : Map.of());
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    JsonNode json(String name) throws IOException {
        return Shopper.JSON.readTree(files.get(name));
    }

    List<JsonNode> lines(String name) {
        return text(name).lines().map(line -> {
            try {
                return Shopper.JSON.readTree(line);
            } catch (IOException broken) {
                throw new AssertionError("no JSON in " + name + ": " + line, broken);
            }
        }).toList();
    }

    /** Whether our published key says that the text of that name is ours. */
    boolean holds(SandboxProcess system, String name, String signature) throws Exception {
        JsonNode keys = Shopper.get("http://127.0.0.1:" + system.place().http() + "/signing/v1/keys").json().path("keys");
        String wanted = json(name).path("keyId").asText();
        for (JsonNode key : keys) {
            if (key.path("id").asText().equals(wanted)) {
                byte[] encoded = Base64.getDecoder().decode(key.path("pem").asText().replaceAll("-----[A-Z ]+-----|\\n", ""));
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                check.update(files.get(name));
                return check.verify(files.get(signature));
            }
        }
        return false;
    }

    String sha256(String name) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(name)));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}
