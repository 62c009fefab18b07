package io.lumen.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenFileTest {
    private static final Pattern NAMED = Pattern.compile("\"/(assets/[A-Za-z0-9_-]+\\.(?:js|css|svg))\"");

    @ParameterizedTest
    @ValueSource(strings = {
        "portal/index", "portal/team", "portal/conversations", "portal/conversation", "portal/activity", "portal/choose",
        "console/index", "console/tenant", "signed-out"})
    void everyScreenIsPackedWithAllThatItNames(String screen) {
        ScreenFile page = ScreenFile.read(screen + ".html").orElseThrow();
        assertThat(page.type()).isEqualTo("text/html;charset=UTF-8");
        List<String> named = NAMED.matcher(new String(page.plain())).results().map(found -> found.group(1)).toList();
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(ScreenFile.read(name)).isPresent());
    }

    @Test
    void theSmallestFormThatIsUnderstoodIsSent() {
        ScreenFile page = ScreenFile.read("signed-out.html").orElseThrow();
        assertThat(page.bestFor("gzip, deflate, br").encoding()).isEqualTo(Optional.of("br"));
        assertThat(page.bestFor("gzip").encoding()).isEqualTo(Optional.of("gzip"));
        assertThat(page.bestFor(null)).satisfies(form -> {
            assertThat(form.encoding()).isEmpty();
            assertThat(form.bytes()).isEqualTo(page.plain());
        });
    }

    @Test
    void whatIsNotPackedIsNotThere() {
        assertThat(ScreenFile.read("portal/nothing.html")).isEmpty();
    }
}
