package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.conversation.Role;
import io.lumen.store.SampleProfiles;
import io.lumen.store.WidgetGreeting;
import io.lumen.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeTest {
    static final List<String> LANGUAGES = Wording.LANGUAGES;

    private static String said(String language, String own) {
        Locale locale = Locale.of(language);
        var said = Welcome.to(SampleProfiles.aurora(locale, new WidgetGreeting("Luna", Optional.ofNullable(own), List.of())), locale);
        assertThat(said.role()).isEqualTo(Role.ASSISTANT);
        return said.text();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aMerchantsOwnGreetingComesAfterTheWordThatThisIsAnAutomaticAssistant(String language) {
        String statement = Wording.of(Welcome.class, Locale.of(language)).say("welcome.automatic", Map.of("store", "Aurora"));
        assertThat(said(language, "Ahoy! What shall it be?")).isEqualTo(statement + "\nAhoy! What shall it be?");
        assertThat(statement).containsIgnoringCase("autom").contains("Aurora");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void ourOwnGreetingSaysItInItsFirstLine(String language) {
        assertThat(said(language, null).lines().findFirst().orElseThrow()).containsIgnoringCase("autom").contains("Aurora");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t "})
    void aGreetingOfNothingIsNone(String blank) {
        assertThat(said("en", blank)).isEqualTo(said("en", null));
    }

    @Test
    void placeholdersInAGreetingAreText() {
        assertThat(said("en", "{store} 'and' {0}")).endsWith("\n{store} 'and' {0}");
    }
}
