package io.lumen.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationNewsTest {
    private final ConversationNews news = new ConversationNews();
    private final List<String> heard = new ArrayList<>();
    private final List<Synchronization> waiting = new ArrayList<>();
    private int transaction = Status.STATUS_NO_TRANSACTION;
    private int asked;

    private final ConversationNews.Watcher watcher = new ConversationNews.Watcher() {
        @Override
        public void answering() {
            heard.add("answering");
        }

        @Override
        public void changed() {
            heard.add("changed");
        }
    };

    @BeforeEach
    void begin() {
        news.registry = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TransactionSynchronizationRegistry.class}, (proxy, method, values) -> {
                    asked++;
                    if (method.getName().equals("getTransactionStatus")) {
                        return transaction;
                    }
                    waiting.add((Synchronization) values[0]);
                    return null;
                });
    }

    @Test
    void whoWatchesHearsOfTheConversationAndOfNoOther() {
        news.watch(SampleConversations.DANAS, watcher);
        news.answering(SampleConversations.DANAS);
        news.changed(SampleConversations.DANAS);
        news.changed(SampleConversations.SOMEBODY_ELSES);
        news.changed(SampleConversations.SAME_ID_OTHER_TENANT);
        assertThat(heard).containsExactly("answering", "changed");
    }

    @Test
    void insideATransactionItIsToldAfterTheCommit() {
        news.watch(SampleConversations.DANAS, watcher);
        transaction = Status.STATUS_ACTIVE;
        news.changed(SampleConversations.DANAS);
        assertThat(heard).isEmpty();
        waiting.forEach(one -> one.afterCompletion(Status.STATUS_COMMITTED));
        assertThat(heard).containsExactly("changed");
    }

    @Test
    void whatWasTakenBackIsNotTold() {
        news.watch(SampleConversations.DANAS, watcher);
        transaction = Status.STATUS_ACTIVE;
        news.changed(SampleConversations.DANAS);
        waiting.forEach(one -> one.afterCompletion(Status.STATUS_ROLLEDBACK));
        assertThat(waiting).hasSize(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void whereNobodyWatchesNothingIsDone() {
        news.watch(SampleConversations.DANAS, watcher);
        news.leave(SampleConversations.DANAS, watcher);
        news.changed(SampleConversations.DANAS);
        assertThat(heard).isEmpty();
        assertThat(asked).isZero();
    }
}
