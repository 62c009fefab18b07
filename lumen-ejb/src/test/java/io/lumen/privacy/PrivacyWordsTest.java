package io.lumen.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.wording.Bundle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyWordsTest {
    private final Bundle bundle = Bundle.of(ExportReadme.class);

    @Test
    void everyKindAndReasonHasItsWordsAndNoMessageIsUnused() {
        Set<String> used = new TreeSet<>(bundle.keysNamedInCode());
        DataCatalogue.KINDS.forEach(kind -> used.add("kind." + kind.name()));
        used.addAll(Bundle.keys("left_out.", LeftOut.class, ""));
        assertThat(bundle.messages().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt", "it", "nl"})
    void theReadmeNamesEveryFileAndHowToCheckIt(String language) {
        List<ExportManifest.Entry> files = DataCatalogue.KINDS.stream().map(kind -> new ExportManifest.Entry(kind.file(), 1234, 1, "00")).toList();

        String readme = ExportReadme.of(Locale.of(language), files, "0123456789abcdef");

        assertThat(readme).contains(DataCatalogue.KINDS.stream().map(Kind::file).toList()).contains("0123456789abcdef", "openssl pkeyutl -verify").doesNotContain("{", "kind.");
    }

    @Test
    void theManifestSaysWhatIsLeftOutAndWhy() {
        ExportManifest manifest = ExportManifest.of(
                PrivacyJob.parse("7:" + new UUID(0, 1)), Instant.EPOCH, Instant.EPOCH, List.of(), new byte[0], "k");

        assertThat(manifest.leftOut()).containsEntry("conversation.token_hashes", "secret").containsEntry("store_connection.sealed_token", "secret").containsEntry("one_time_code", "secret");
        assertThat(Json.page(manifest)).contains("\"tenant\" : \"7\"").contains("\"from\" : \"1970-01-01T00:00:00Z\"");
    }
}
