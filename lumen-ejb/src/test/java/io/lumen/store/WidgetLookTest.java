package io.lumen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetLookTest {
    @Test
    void takesWhatAMerchantMayChoose() {
        WidgetLook look = new WidgetLook(
                Optional.of("#8a4b1f"), Optional.of("#e4af7b"), WidgetPosition.LEFT, WidgetTheme.DARK,
                Optional.of("https://shop.example/mark.svg"), Optional.of("Ø"));
        assertThat(look.position().wireName()).isEqualTo("left");
        assertThat(look.theme().wireName()).isEqualTo("dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8a4b1f", "#8A4B1F", "#8a4b1", "red", "#8a4b1f;color:red", "#8a4b1f\n"})
    void aColourIsSixSmallDigits(String colour) {
        assertThatThrownBy(() -> withAccent(colour)).isInstanceOf(IllegalArgumentException.class).hasMessage("accentLight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:image/svg+xml,x", "http://shop.example/a.png", "https:///a.png", "//shop.example/a.png", "https://u:p@shop.example/a.png", "https://shop.example/a b"})
    void aPictureComesFromTheWebAndEncrypted(String address) {
        assertThatThrownBy(() -> withAvatar(address)).isInstanceOf(IllegalArgumentException.class).hasMessage("avatarUrl");
    }

    @Test
    void aPictureOnThisMachineMayComeInPlain() {
        assertThat(withAvatar("http://localhost:8181/aurora/images/mark.svg").avatarUrl()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ABCD"})
    void initialsAreOneToThree(String initials) {
        assertThatThrownBy(() -> new WidgetLook(
                Optional.empty(), Optional.empty(), WidgetPosition.RIGHT, WidgetTheme.AUTO, Optional.empty(), Optional.of(initials)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("initials");
    }

    private static WidgetLook withAccent(String colour) {
        return new WidgetLook(Optional.of(colour), Optional.empty(), WidgetPosition.RIGHT, WidgetTheme.AUTO, Optional.empty(), Optional.empty());
    }

    private static WidgetLook withAvatar(String address) {
        return new WidgetLook(Optional.empty(), Optional.empty(), WidgetPosition.RIGHT, WidgetTheme.AUTO, Optional.of(address), Optional.empty());
    }
}
