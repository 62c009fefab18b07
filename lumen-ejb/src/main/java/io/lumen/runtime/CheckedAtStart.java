package io.lumen.runtime;

/**
 * A feature's configuration that wants to be read before the first request. Its beans are created while the application
 * starts; one that throws {@link InvalidSetting} stops the start.
 */
public interface CheckedAtStart {
    /** Reads and checks all its settings. */
    void check();
}
