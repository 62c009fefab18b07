package io.lumen.web.access;

import io.lumen.access.Actor;
import io.lumen.access.SignedIn;
import io.lumen.access.SignedInToken;
import jakarta.enterprise.context.RequestScoped;

/** Who came through a signed-in door, as the guard has found out. */
@RequestScoped
public class Caller {
    private SignedInToken token;
    private SignedIn person;
    private Actor actor;

    void is(SignedInToken shown, SignedIn found) {
        token = shown;
        person = found;
    }

    void worksAs(Actor found) {
        actor = found;
    }

    public SignedInToken token() {
        return token;
    }

    public SignedIn person() {
        return person;
    }

    /** Only behind a {@link ForRole} door. */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("the door has not asked for a member");
        }
        return actor;
    }
}
