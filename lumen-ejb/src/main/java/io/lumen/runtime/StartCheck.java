package io.lumen.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Asks every feature for its configuration while the application starts, so that a wrong value is found then and not by a shopper. */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    @Inject
    @Any
    Instance<CheckedAtStart> checks;

    @PostConstruct
    void checkAll() {
        for (CheckedAtStart check : checks) {
            try {
                check.check();
            } catch (InvalidSetting wrong) {
                LOG.fatal(wrong.getMessage());
                throw wrong;
            }
        }
    }
}
