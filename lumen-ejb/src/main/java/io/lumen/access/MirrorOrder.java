package io.lumen.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;

/**
 * That the identity provider is to be told how a member stands. How they stand is read when it is told; what is carried along
 * is what a member who is gone cannot be asked for any more.
 *
 * @param person null while invited
 * @param language of the invitation's mail
 * @param again whether the invitation is to be sent once more
 */
record MirrorOrder(UUID member, UUID person, String email, String language, boolean again) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an order to the identity provider could not be written as JSON", fault);
        }
    }

    static MirrorOrder read(String json) {
        try {
            return JSON.readValue(json, MirrorOrder.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an order to the identity provider could not be read", fault);
        }
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "MirrorOrder[" + member + "]";
    }
}
