package io.lumen.web.widget;

import io.lumen.assistant.QuickPrompt;
import io.lumen.store.WidgetLook;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public settings of a widget. */
record ConfigView(String name, String locale, @Schema(ref = "QuickPrompts") List<QuickPrompt> quickPrompts, @Schema(ref = "WidgetLook") LookView look) {

    /** The look as the widget reads it. Texts only, so that two nodes give the same answer the same tag. */
    record LookView(String accentLight, String accentDark, String position, String theme, String avatarUrl, String initials) {
        static LookView of(WidgetLook look, Optional<String> avatarUrl) {
            return new LookView(
                    look.accentLight().orElse(null),
                    look.accentDark().orElse(null),
                    look.position().wireName(),
                    look.theme().wireName(),
                    avatarUrl.orElse(null),
                    look.initials().orElse(null));
        }
    }
}
