package io.lumen.web.widget;

import io.lumen.assistant.QuickPrompt;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public settings of a widget. */
record ConfigView(String name, String locale, @Schema(ref = "QuickPrompts") List<QuickPrompt> quickPrompts) {}
