package io.lumen.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm and the theme as they ship: no secret in them, the same texts in every language, no inline script. */
class RealmFilesTest {
    private static final Path PRODUCT = Path.of("../lumen-ear/src/main/keycloak");
    private static final List<String> LANGUAGES = List.of("es", "fr", "de", "pt", "it", "nl");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d|\\$\\{[a-z.]+}");

    @Test
    void secretsComeFromTheEnvironment() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(PRODUCT.resolve("realm/lumen-realm.json").toFile());
        assertThat(realm.findValues("secret")).hasSize(3).allSatisfy(secret -> assertThat(secret.asText()).matches("\\$\\{LUMEN_OIDC_[A-Z_]*SECRET}"));
        assertThat(realm.findValue("smtpServer").path("password").asText()).isEqualTo("${LUMEN_MAIL_PASSWORD:}");
        assertThat(realm.findValues("credentials")).isEmpty();
    }

    @Test
    void noClientTakesPasswordsOrSkipsTheCodeFlow() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(PRODUCT.resolve("realm/lumen-realm.json").toFile());
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).as(client.path("clientId").asText()).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).as(client.path("clientId").asText()).isFalse();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).as(client.path("clientId").asText()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyLanguageSaysTheSame(String part) throws IOException {
        Properties english = bundle(part, "en");
        for (String language : LANGUAGES) {
            Properties other = bundle(part, language);
            assertThat(other.stringPropertyNames()).as(language).containsAll(english.stringPropertyNames());
            english.stringPropertyNames().forEach(key -> assertThat(placeholders(other.getProperty(key))).as(language + " " + key).isEqualTo(placeholders(english.getProperty(key))));
        }
    }

    /** Texts are patterns to Keycloak: a single apostrophe would swallow what follows it. */
    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void noApostropheStandsAlone(String part) throws IOException {
        for (String language : Stream.concat(Stream.of("en"), LANGUAGES.stream()).toList()) {
            assertThat(bundle(part, language).values()).as(language).allSatisfy(text -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void aLockedAccountHasTheWordsOfAWrongPassword() throws IOException {
        for (String language : Stream.concat(Stream.of("en"), LANGUAGES.stream()).toList()) {
            Properties texts = bundle("login", language);
            assertThat(texts.getProperty("accountTemporarilyDisabledMessage")).as(language).isEqualTo(texts.getProperty("invalidUserMessage"));
            assertThat(texts.getProperty("accountTemporarilyDisabledMessageTotp")).as(language).isEqualTo(texts.getProperty("invalidTotpMessage"));
        }
    }

    @Test
    void noPageHasScriptOrStyleInIt() throws IOException {
        try (Stream<Path> pages = Files.list(PRODUCT.resolve("themes/lumen/login")).filter(file -> file.toString().endsWith(".ftl"))) {
            assertThat(pages.toList()).isNotEmpty().allSatisfy(page -> assertThat(Files.readString(page))
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)").doesNotContainPattern("\\son[a-z]+=").doesNotContainPattern("\\sstyle=").doesNotContain("<style"));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties bundle(String part, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(PRODUCT.resolve("themes/lumen/" + part + "/messages/messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
