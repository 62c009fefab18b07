package io.lumen.sandbox.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;

/** Finds ports that somebody else uses, before anything is started. */
final class FreePorts {

    private FreePorts() {
    }

    /** @throws StartFailure with one sentence for each port that is taken */
    static void require(List<SandboxSettings.Port> ports) {
        String taken = ports.stream().filter(port -> !isFree(port.number()))
            .map(port -> "Port " + port.number() + ", for " + port.purpose() + ", is in use. Stop what uses it, or set " + port.variable() + " to a free port.")
            .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new StartFailure(taken);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
