package io.lumen.web.portal;

import io.lumen.assistant.Explanation;
import io.lumen.understanding.Intent;
import java.util.List;
import java.util.Locale;

/**
 * Why a message was answered as it was.
 *
 * @param intent what it was taken to want
 * @param alsoWanted what else
 * @param sure whether to act on it without asking back
 * @param alternatives what it may have meant as well
 * @param orderNumbers as written
 * @param email whether an address was read in it
 * @param mood {@code neutral} or {@code unhappy}
 * @param awaiting what had been asked of the shopper before
 * @param rule the rule that applied
 * @param result what came of it
 */
public record WhyView(
        String intent,
        List<String> alsoWanted,
        boolean sure,
        List<String> alternatives,
        List<String> orderNumbers,
        boolean email,
        String mood,
        String language,
        String awaiting,
        String rule,
        String result) {

    static WhyView of(Explanation why) {
        Explanation.Heard heard = why.heard();
        return new WhyView(
                heard.intent().wireName(),
                heard.alsoWanted().stream().map(Intent::wireName).toList(),
                heard.sure(),
                heard.alternatives().stream().map(Intent::wireName).toList(),
                heard.orderNumbers(),
                heard.email(),
                heard.mood().name().toLowerCase(Locale.ROOT),
                heard.language(),
                why.awaitedBefore().wireName(),
                why.rule().wireName(),
                why.result().wireName());
    }
}
