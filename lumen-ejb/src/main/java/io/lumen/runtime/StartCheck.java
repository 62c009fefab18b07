package io.lumen.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Asks every feature for its configuration while the application starts, so that what is missing or wrong is found then and not by a
 * shopper. All of it is told at once, a sentence for each key; then the server ends, since it would run on with nothing in it.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    @Inject
    @Any
    Instance<CheckedAtStart> checks;

    @Inject
    DatabaseAccess database;

    @Inject
    ServerEnd server;

    @PostConstruct
    void checkAll() {
        try {
            requireSettings();
            database.requireSchema();
        } catch (InvalidSetting told) {
            server.end();
            throw told;
        } catch (RuntimeException unfit) {
            LOG.fatal("Lumen cannot start", unfit);
            server.end();
            throw unfit;
        }
    }

    private void requireSettings() {
        Map<String, InvalidSetting> wrong = new LinkedHashMap<>();
        for (CheckedAtStart check : checks) {
            try {
                check.check();
            } catch (InvalidSetting found) {
                wrong.putIfAbsent(found.getMessage(), found);
            }
        }
        wrong.keySet().forEach(LOG::fatal);
        if (!wrong.isEmpty()) {
            throw wrong.values().iterator().next();
        }
    }
}
