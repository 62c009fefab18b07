package io.lumen.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Has the tokens of a shop renewed though nobody needs them now, and asks the shop with the new one how it is. What is wrong is
 * noted for the merchant, as when a shopper meets it.
 */
@ApplicationScoped
class ConnectionRenewal {
    private static final Logger LOG = Logger.getLogger(ConnectionRenewal.class);

    @Inject
    TenantStores stores;

    @Inject
    StoreLine line;

    @Inject
    ConnectionCheck check;

    /** Nothing happens where the shop was disconnected meanwhile. */
    void renew(StoreRef ref) {
        stores.accessTo(ref).ifPresent(known -> {
            StoreAnswer<StoreAccess> token = line.early(known);
            switch (token) {
                case StoreAnswer.Had<StoreAccess>(StoreAccess renewed) ->
                    LOG.infof("the tokens of store %s of tenant %s were renewed before their end", ref.store(), ref.tenant());
                case StoreAnswer.Troubled<StoreAccess>(ConnectionTrouble trouble) ->
                    LOG.warnf("the tokens of store %s of tenant %s could not be renewed: %s", ref.store(), ref.tenant(), trouble.code());
            }
            check.run(ref, token);
        });
    }
}
