package io.lumen.runtime;

import jakarta.enterprise.context.ApplicationScoped;

/** The end of the process that the application runs in, for when it cannot start: whoever watches the process sees it, and its status. */
@ApplicationScoped
class ServerEnd {
    static final int STATUS = 1;

    /** Returns at once; the end comes in order, which waits until the caller has given up. */
    void end() {
        new Thread(() -> Runtime.getRuntime().exit(STATUS), "end of the server").start();
    }
}
