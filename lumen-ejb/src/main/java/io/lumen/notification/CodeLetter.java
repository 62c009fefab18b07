package io.lumen.notification;

import io.lumen.wording.Wording;
import java.util.List;
import java.util.Map;

/** The words of a mail with a one-time code. The code is in the text alone: a subject is shown on locked screens. */
final class CodeLetter {
    private static final int LONGEST_NAME = 80;

    private CodeLetter() {}

    static Letter of(CodeMail mail) {
        Wording words = Wording.of(CodeLetter.class, mail.locale());
        Map<String, Object> values = Map.of("store", sender(mail), "minutes", mail.minutes());
        return new Letter(
                words.say("code.subject", values),
                mail.locale().getLanguage(),
                words.say("code.title", values),
                words.say("code.lead", values),
                InertText.line(mail.code(), 20),
                "",
                "",
                List.of(),
                words.say("code.footer", values));
    }

    static String sender(CodeMail mail) {
        return InertText.line(mail.storeName(), LONGEST_NAME);
    }
}
