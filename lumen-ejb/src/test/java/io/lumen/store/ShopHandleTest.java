package io.lumen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopHandleTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "aurora.myshopify.com", " Aurora.MyShopify.com ", "https://aurora.myshopify.com", "http://aurora.myshopify.com/", "https://aurora.myshopify.com/products/lamp?x=1#y",
        "https://admin.shopify.com/store/aurora", "admin.shopify.com/store/aurora/settings/apps?tab=1", "aurora.myshopify.com/admin"
    })
    void whatPeoplePasteIsRead(String typed) {
        assertThat(ShopHandle.read(typed)).map(ShopHandle::domain).contains("aurora.myshopify.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "aurora", "aurora.example", "https://aurora.example", "aurora.myshopify.com.evil.example", "evil.example/aurora.myshopify.com", "evil.example?aurora.myshopify.com",
        "https://evil.example#aurora.myshopify.com", "https://user@aurora.myshopify.com", "https://aurora.myshopify.com@evil.example", "https://aurora.myshopify.com:8443/",
        "aurora.evil.myshopify.com", "-aurora.myshopify.com", ".myshopify.com", "aur ora.myshopify.com", "аurora.myshopify.com", "127.0.0.1", "localhost", "http://169.254.169.254/",
        "//aurora.myshopify.com", "javascript:alert(1)//aurora.myshopify.com", "ftp://aurora.myshopify.com", "aurora.myshopify.com\nevil.example", "{shop}.myshopify.com",
        "aurora%2emyshopify.com", "admin.shopify.com/store/", "admin.shopify.com/store/../x", "admin.shopify.com/stores/aurora", "aurora.myshopify.com\\@evil.example"
    })
    void everythingElseIsRefused(String typed) {
        assertThat(ShopHandle.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "https://"})
    void tenThousandCharactersAreNoShop(String beginning) {
        assertThat(ShopHandle.read(beginning + "a".repeat(10_000) + ".myshopify.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aurora.myshopify.com/x", "https://aurora.myshopify.com", "Aurora.myshopify.com", "aurora.example"})
    void thePlatformsOwnNameIsTakenOnlyAsItWritesIt(String domain) {
        assertThat(ShopHandle.ofDomain(domain)).isEmpty();
        assertThat(ShopHandle.ofDomain("aurora.myshopify.com")).contains(new ShopHandle("aurora"));
    }

    @Property
    void whateverIsReadLeadsToAShopAndNowhereElse(@ForAll String typed) {
        ShopHandle.read(typed).ifPresent(handle -> assertThat(handle.domain()).matches("[a-z0-9][a-z0-9-]*\\.myshopify\\.com"));
        ShopHandle.read(typed + ".myshopify.com").ifPresent(handle -> assertThat(handle.domain()).matches("[a-z0-9][a-z0-9-]*\\.myshopify\\.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UPPER", "a.b", "a/b", "-a"})
    void aHandleIsAHandle(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShopHandle(text));
    }
}
