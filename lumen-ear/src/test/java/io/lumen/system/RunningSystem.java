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

    /**
     * A place without anything an earlier run has kept. Limits that hold for an hour and survive a restart would meet a second
     * run within that hour.
     */
    static SandboxProcess.Place emptyPlace(String name, int firstPort) throws IOException, InterruptedException {
        SandboxProcess.Place place = place(name, firstPort);
        ProcessBuilder reset = new ProcessBuilder(place.root().resolve("lumen").toString(), "reset")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        reset.environment().put("LUMEN_DATA", place.data().toString());
        if (reset.start().waitFor() != 0) {
            throw new IOException("what an earlier run left in " + place.data() + " could not be removed");
        }
        return place;
    }

    static SandboxProcess.Place place(String name, int firstPort) {
        Path module = Path.of("").toAbsolutePath();
        return new SandboxProcess.Place(module.getParent(), module.resolve("target").resolve(name), firstPort);
    }
}
