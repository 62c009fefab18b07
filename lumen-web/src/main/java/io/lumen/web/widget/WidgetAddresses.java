package io.lumen.web.widget;

import io.lumen.store.WidgetLook;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Addresses of ours that a shop's pages hold. */
public final class WidgetAddresses {
    private WidgetAddresses() {}

    /** The line to paste. Keys are letters, digits, hyphens and underscores; the address is our own. */
    public static String snippet(UriInfo here, String key) {
        return "<script src=\"" + here.getBaseUri().resolve("/widget/v1/lumen.js") + "\" data-key=\"" + key + "\" async></script>";
    }

    /** Where the widget's picture is: the one that was uploaded, or the address that was given. */
    public static Optional<String> avatar(UriInfo here, String key, Optional<String> pictureTag, WidgetLook look) {
        return pictureTag.map(tag -> here.getBaseUri().resolve("/widget/v1/pictures/" + key + "/" + tag).toString()).or(look::avatarUrl);
    }
}
