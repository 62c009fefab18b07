package io.lumen.privacy;

import io.lumen.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an archive is, file by file, in the language of whoever asked for it, and how to see that nobody changed it. */
final class ExportReadme {
    private static final String COMMAND = "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json -sigfile manifest.sig";

    private ExportReadme() {}

    static String of(Locale locale, List<ExportManifest.Entry> files, String keyId) {
        Wording words = Wording.of(ExportReadme.class, locale);
        StringBuilder text = new StringBuilder();
        text.append(words.say("readme.title")).append("\n\n").append(words.say("readme.form")).append("\n\n");
        for (Kind kind : DataCatalogue.KINDS) {
            long records = files.stream().filter(file -> file.name().equals(kind.file())).mapToLong(ExportManifest.Entry::records).sum();
            text.append("  ").append(kind.file()).append("\n      ")
                    .append(words.say("readme.file", Map.of("what", words.say("kind." + kind.name()), "records", records))).append('\n');
        }
        text.append('\n').append(words.say("readme.left_out")).append("\n\n");
        for (LeftOut why : LeftOut.values()) {
            text.append("  ").append(why.wireName()).append(": ").append(words.say("left_out." + why.wireName())).append('\n');
        }
        return text.append('\n').append(words.say("readme.check", Map.of("key", keyId))).append("\n\n  ").append(COMMAND).append('\n').toString();
    }
}
