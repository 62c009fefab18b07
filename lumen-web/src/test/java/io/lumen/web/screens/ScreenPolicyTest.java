package io.lumen.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenPolicyTest {
    @Test
    void formsMayEndAtTheIdentityProviderAndNowhereElse() {
        assertThat(ScreenPolicy.of(Optional.of("https://id.lumen.example:8443/realms/lumen")))
                .contains("form-action 'self' https://id.lumen.example:8443; base-uri 'none'");
        assertThat(ScreenPolicy.of(Optional.empty())).contains("form-action 'self'; base-uri 'none'");
    }

    @Test
    void nothingIsAllowedThatIsNotNamed() {
        assertThat(ScreenPolicy.of(Optional.empty()))
                .startsWith("default-src 'none'; ")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "*");
    }
}
