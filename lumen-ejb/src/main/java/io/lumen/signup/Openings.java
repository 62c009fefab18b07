package io.lumen.signup;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Who has opened which tenant; asked before a tenant is known. */
@ApplicationScoped
class Openings {
    /** A shop that its owner has left or closed is in nobody's way. */
    private static final String NOTE = """
            insert into sign_up (person, tenant, begun_at) values (:person, :tenant, :now)
            on conflict (person) do update set tenant = excluded.tenant, begun_at = excluded.begun_at where sign_up.tenant = :left""";

    private static final long NONE = 0;

    private static final String FIND = "select tenant from sign_up where person = ?";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    @Inject
    Clock clock;

    /**
     * @param left the one that they opened earlier and do not belong to any more
     * @return false where the person has opened another
     */
    boolean note(UUID person, TenantId tenant, Optional<TenantId> left) {
        return entities.createNativeQuery(NOTE)
                .setParameter("person", person)
                .setParameter("tenant", tenant.value())
                .setParameter("now", clock.instant())
                .setParameter("left", left.map(TenantId::value).orElse(NONE))
                .executeUpdate() == 1;
    }

    Optional<TenantId> by(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, person);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(new TenantId(row.getLong(1))) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}
