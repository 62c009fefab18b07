package io.lumen.assistant;

import io.lumen.conversation.Draft;
import io.lumen.store.StoreProfile;
import io.lumen.wording.Wording;
import java.util.Locale;
import java.util.Map;

/**
 * The first message of a conversation. Whatever a merchant has it say, its first line says that it comes from an automatic
 * assistant; as a message it is kept with the conversation.
 */
final class Welcome {
    private Welcome() {}

    static Draft to(StoreProfile store, Locale locale) {
        Wording words = Wording.of(Welcome.class, locale);
        Map<String, String> values = Map.of("store", store.name());
        return Draft.assistant(store.greeting().welcome(locale)
                .filter(own -> !own.isBlank())
                .map(own -> words.say("welcome.automatic", values) + "\n" + own.strip())
                .orElseGet(() -> words.say("welcome", values)));
    }
}
