package io.lumen.system;

import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.nio.file.Path;

/** The whole system, started once for all tests that talk to it from outside; it stops with the test run. */
final class RunningSystem {
    private static final int FIRST_PORT = 18080;
    private static SandboxProcess running;

    private RunningSystem() {}

    static synchronized SandboxProcess get() throws IOException, InterruptedException {
        if (running == null) {
            running = SandboxProcess.start(place("system", FIRST_PORT), SandboxProcess.ROOMY);
        }
        return running;
    }

    static SandboxProcess.Place place(String name, int firstPort) {
        Path module = Path.of("").toAbsolutePath();
        return new SandboxProcess.Place(module.getParent(), module.resolve("target").resolve(name), firstPort);
    }
}
