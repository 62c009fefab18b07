package io.lumen.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Numbers and first rows of tenants that begin now. */
@ApplicationScoped
public class NewTenants {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    /** A number that no tenant has or will get; one that is not used is lost, which harms nobody. */
    public TenantId nextNumber() {
        try (Connection connection = database.getConnection();
                PreparedStatement next = connection.prepareStatement("select nextval('tenant_number')");
                ResultSet row = next.executeQuery()) {
            row.next();
            return new TenantId(row.getLong(1));
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** In the transaction of the tenant that is bound. @param name 1 to 200 characters */
    public void begin(String name) {
        entities.persist(new Tenant(CurrentTenant.require(), name));
        // What follows in this transaction refers to the row.
        entities.flush();
    }
}
