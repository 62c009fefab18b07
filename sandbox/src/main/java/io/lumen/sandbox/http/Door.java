package io.lumen.sandbox.http;

import java.io.IOException;

/** Answers one request. A door that returns without an answer drops the connection. */
@FunctionalInterface
public interface Door {

    void serve(Call call) throws IOException;
}
