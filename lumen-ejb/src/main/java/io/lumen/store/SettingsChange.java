package io.lumen.store;

/** What became of a change to settings. */
public enum SettingsChange {
    DONE,
    /** Somebody changed them since they were shown; nothing was changed. */
    OVERTAKEN,
    /** The tenant has no shop yet. */
    NO_STORE
}
