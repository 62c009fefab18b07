package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.sandbox.shopify.ShopifyStandIn.OrderFiles;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSettingsTest {

    private static SandboxSettings from(Map<String, String> environment) {
        return SandboxSettings.from(Path.of("/copy"), environment);
    }

    @Test
    void usualPortsAndFolders() {
        SandboxSettings usual = from(Map.of());
        assertThat(usual.ports()).isEqualTo(new SandboxSettings.Ports(8080, 9990, 8181, 8183, 3025, 5433, 8184, 8180, 9180));
        assertThat(usual.data()).isEqualTo(Path.of("/copy/.lumen"));
        assertThat(usual.orders()).isNull();
        assertThat(from(Map.of("LUMEN_PORT_DB", "6000", "LUMEN_DATA", "/elsewhere")).ports().database()).isEqualTo(6000);
    }

    @ParameterizedTest
    @CsvSource({"LUMEN_PORT_HTTP,http", "LUMEN_PORT_HTTP,0", "LUMEN_PORT_SMTP,70000", "LUMEN_SANDBOX_ALLOWANCE,much", "LUMEN_SANDBOX_ORDERS_WATCHED,maybe"})
    void aWrongValueIsNamedWithItsVariable(String variable, String value) {
        assertThatThrownBy(() -> from(Map.of(variable, value))).isInstanceOf(StartFailure.class).hasMessageContaining(variable).hasMessageContaining(value);
    }

    @Test
    void orderFilesAreLookedAtAgainUnlessToldThatTheyDoNotChange() {
        Path folder = Path.of("/orders");
        assertThat(from(Map.of("LUMEN_SANDBOX_ORDERS", "/orders")).orders()).isEqualTo(OrderFiles.watched(folder));
        assertThat(from(Map.of("LUMEN_SANDBOX_ORDERS", "/orders", "LUMEN_SANDBOX_ORDERS_WATCHED", "false")).orders()).isEqualTo(new OrderFiles(folder, false));
    }

    @Test
    void aPortInUseIsNamedWithItsPurposeAndTheWayOut() throws Exception {
        SandboxSettings.Port port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = new SandboxSettings.Port(taken.getLocalPort(), "mail (SMTP)", "LUMEN_PORT_SMTP");
            assertThatThrownBy(() -> FreePorts.require(List.of(port))).isInstanceOf(StartFailure.class)
                .hasMessageContaining("Port " + taken.getLocalPort()).hasMessageContaining("mail (SMTP)").hasMessageContaining("LUMEN_PORT_SMTP");
        }
        assertThatCode(() -> FreePorts.require(List.of(port))).doesNotThrowAnyException();
    }

    @Test
    void anEmbeddedDatabaseIsOneMorePort() {
        assertThat(from(Map.of()).ports().all(true, false, false)).hasSize(6);
        assertThat(from(Map.of()).ports().all(false, false, false)).hasSize(5);
        assertThat(from(Map.of()).ports().all(false, true, false)).hasSize(6).last().satisfies(port -> assertThat(port.variable()).isEqualTo("LUMEN_PORT_MODEL"));
    }

    @Test
    void aModelOnlyWhereItIsAskedFor() {
        assertThat(from(Map.of()).model()).isEqualTo(new SandboxSettings.Model(null, false));
        assertThat(from(Map.of("LUMEN_SANDBOX_MODEL", "true")).model()).isEqualTo(new SandboxSettings.Model("openai", true));
        assertThat(from(Map.of("LUMEN_SANDBOX_MODEL", "ollama")).model()).isEqualTo(new SandboxSettings.Model("ollama", false));
        assertThatThrownBy(() -> from(Map.of("LUMEN_SANDBOX_MODEL", "yes"))).hasMessageContaining("LUMEN_SANDBOX_MODEL is 'yes'");
    }

    @Test
    void peopleSignInAtTheSandboxsOwnKeycloakUnlessToldOtherwise() {
        assertThat(from(Map.of()).identity()).isEqualTo(new SandboxSettings.Identity("http://localhost:8180/realms/lumen", true));
        assertThat(from(Map.of("LUMEN_PORT_KEYCLOAK", "9999")).identity().url()).isEqualTo("http://localhost:9999/realms/lumen");
        assertThat(from(Map.of("LUMEN_OIDC_URL", "https://id.example/realms/lumen")).identity())
            .isEqualTo(new SandboxSettings.Identity("https://id.example/realms/lumen", false));
        assertThat(from(Map.of("LUMEN_SANDBOX_KEYCLOAK", "false")).identity()).isEqualTo(new SandboxSettings.Identity(null, false));
        assertThatThrownBy(() -> from(Map.of("LUMEN_SANDBOX_KEYCLOAK", "no"))).hasMessageContaining("LUMEN_SANDBOX_KEYCLOAK is 'no'");
    }

    @Test
    void keycloaksPortsAreChecked() {
        assertThat(from(Map.of()).ports().all(false, false, true)).extracting(SandboxSettings.Port::variable)
            .contains("LUMEN_PORT_KEYCLOAK", "LUMEN_PORT_KEYCLOAK_MANAGEMENT");
    }
}
