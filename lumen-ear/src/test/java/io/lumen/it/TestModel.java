package io.lumen.it;

import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.model.ScriptedModel;
import java.io.IOException;
import java.net.URI;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The scripted model of the tests inside the server; the whole-system tests have their sandbox's. */
public class TestModel implements LauncherSessionListener {
    private LocalServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String address = System.getenv("LUMEN_MODEL_OLLAMA_BASE_URL");
        if (address == null) {
            return;
        }
        try {
            server = LocalServer.start(URI.create(address).getPort(), ScriptedModel.open());
        } catch (IOException fault) {
            throw new IllegalStateException("the tests' model did not start at " + address, fault);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            server.close();
        }
    }
}
