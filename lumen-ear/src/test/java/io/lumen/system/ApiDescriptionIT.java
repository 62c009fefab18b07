package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.process.SandboxProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code docs/api} says is what the server says of itself. */
class ApiDescriptionIT {
    private static final Path KEPT = Path.of("../docs/api/openapi.yaml");

    @Test
    void theDescriptionInTheRepositoryIsTheServersOwn() throws Exception {
        SandboxProcess.Place place = RunningSystem.get().place();
        String served = Shopper.get("http://127.0.0.1:" + place.http() + "/openapi").body();
        Path fresh = Path.of("target/openapi.yaml");
        Files.writeString(fresh, withoutServers(served));
        assertThat(KEPT).as("copy lumen-ear/%s to docs/api when the doors have changed on purpose", fresh).content().isEqualTo(withoutServers(served));
    }

    /** The ports are this test's; what stands under "servers" differs from run to run. */
    private static String withoutServers(String description) {
        return description.replaceAll("(?m)^servers:\\n(?:[- ].*\\n)*", "");
    }
}
