package io.lumen.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line on which tokens stay as they are, unless a test has another one ready, and which remembers what was noted. */
public final class PlainLine extends StoreLine {
    private final List<String> noted = new ArrayList<>();
    private Optional<String> other = Optional.empty();

    /** A token that takes the place of one that is refused. */
    public PlainLine withAnother(String token) {
        other = Optional.of(token);
        return this;
    }

    /** How the shop was seen to answer: {@code answered}, or the code of what was wrong. */
    public List<String> noted() {
        return noted;
    }

    @Override
    public StoreAnswer<StoreAccess> usable(StoreAccess access) {
        return new StoreAnswer.Had<>(access);
    }

    @Override
    public StoreAnswer<StoreAccess> insteadOf(StoreAccess refused) {
        return other.<StoreAnswer<StoreAccess>>map(token -> new StoreAnswer.Had<>(refused.by(token, Optional.empty())))
                .orElseGet(() -> new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
    }

    @Override
    public synchronized void answered(StoreAccess access) {
        noted.add("answered");
    }

    @Override
    public synchronized void failed(StoreAccess access, ConnectionTrouble trouble) {
        noted.add(trouble.code());
    }
}
