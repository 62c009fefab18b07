package io.lumen.web.widget;

import io.lumen.conversation.SessionToken;
import java.util.UUID;

/** A session and the token that was shown for it; whether they belong together is not known yet. */
record Credentials(SessionToken token, UUID session) {}
