package io.lumen.conversation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells those who watch a conversation on this node that something happened in it, once it is committed. Whoever changes a conversation
 * says so here; where nobody watches, that is a look into an empty map. What other nodes change is not heard here (see {@link Pulses}).
 */
@ApplicationScoped
public class ConversationNews {
    private final Map<ConversationRef, Set<Watcher>> watched = new ConcurrentHashMap<>();

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    /** Is told in the thread of whoever made the change, and must not keep it. */
    public interface Watcher {
        /** A message was taken in, and its answer is being looked for. */
        void answering();

        /** Something was said, or the conversation stands differently now, or it is over. */
        void changed();
    }

    public void watch(ConversationRef conversation, Watcher watcher) {
        watched.compute(conversation, (ref, present) -> {
            Set<Watcher> watchers = present == null ? ConcurrentHashMap.newKeySet() : present;
            watchers.add(watcher);
            return watchers;
        });
    }

    public void leave(ConversationRef conversation, Watcher watcher) {
        watched.computeIfPresent(conversation, (ref, watchers) -> {
            watchers.remove(watcher);
            return watchers.isEmpty() ? null : watchers;
        });
    }

    /** @see Watcher#answering() */
    public void answering(ConversationRef conversation) {
        tell(conversation, Watcher::answering);
    }

    /** Inside a transaction, it is told after the commit, and not at all when there is none. @see Watcher#changed() */
    public void changed(ConversationRef conversation) {
        tell(conversation, Watcher::changed);
    }

    private void tell(ConversationRef conversation, Consumer<Watcher> what) {
        if (!watched.containsKey(conversation)) {
            return;
        }
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            tellNow(conversation, what);
        } else {
            registry.registerInterposedSynchronization(new AfterCommit(() -> tellNow(conversation, what)));
        }
    }

    private void tellNow(ConversationRef conversation, Consumer<Watcher> what) {
        watched.getOrDefault(conversation, Set.of()).forEach(what);
    }

    private record AfterCommit(Runnable work) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // What is told is what was committed: there is nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
