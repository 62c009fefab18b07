package io.lumen.runtime;

/** A configuration key is missing or wrong. It stops the start; the message is for the person who starts the server. */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;

    /** @param problem what is wrong, as the rest of a sentence that begins with the key; never a secret's value */
    public InvalidSetting(String key, String problem) {
        super("Configuration: " + key + " " + problem + ". Set it as the environment variable "
                + environmentName(key) + " (docs/configuration.md).");
        this.key = key;
    }

    public String key() {
        return key;
    }

    private static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
