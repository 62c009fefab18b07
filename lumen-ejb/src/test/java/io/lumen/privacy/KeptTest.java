package io.lumen.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptTest {
    @ParameterizedTest
    @EnumSource(Kept.class)
    void whatIsUsualIsWithinTheBounds(Kept kind) {
        assertThat(kind.allows(kind.usual())).isTrue();
        assertThat(kind.allows(kind.least())).isTrue();
        assertThat(kind.allows(kind.most())).isTrue();
        assertThat(kind.allows(kind.least() - 1)).isFalse();
        assertThat(kind.allows(kind.most() + 1)).isFalse();
        assertThat(Kept.ofWireName(kind.wireName())).contains(kind);
    }
}
