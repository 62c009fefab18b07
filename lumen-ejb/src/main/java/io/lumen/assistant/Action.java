package io.lumen.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something a shopper can do with one press (contract version 1).
 *
 * @param type {@code track_order} sends the text, {@code talk_to_person} hands over, {@code open_tracking} opens the address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Action(String type, String label, String text, String url) {
    static Action send(String label, String text) {
        return new Action("track_order", label, text, null);
    }

    static Action person(String label) {
        return new Action("talk_to_person", label, null, null);
    }

    static Action open(String label, String url) {
        return new Action("open_tracking", label, null, url);
    }
}
