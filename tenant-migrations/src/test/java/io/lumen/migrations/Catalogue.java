package io.lumen.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's own catalogue says of the schema. Each question lists what breaks a rule; a sound schema has empty lists. */
final class Catalogue {
    /** Tables of all schemas of ours with a tenant column, partitions included. */
    private static final String TENANT_TABLES = """
            with tenant_table as (
                select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum as tenant
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema'))
            """;

    private static final String OWN_ROWS = "(tenant_id = ( SELECT lumen_tenant() AS lumen_tenant))";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    List<String> tenantTables() throws SQLException {
        return list(TENANT_TABLES + "select relname from tenant_table");
    }

    List<String> tablesWithoutTenant() throws SQLException {
        return list("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p', 'f') and c.relnamespace::regnamespace::text in ('public', 'platform')
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)""");
    }

    List<String> withoutForcedRowSecurity() throws SQLException {
        return list(TENANT_TABLES + "select relname from tenant_table where not (relrowsecurity and relforcerowsecurity)");
    }

    /** Tables that lack the one policy for all commands and all roles: own rows are seen, own rows are written. */
    List<String> withoutThePolicyOfOwnRows() throws SQLException {
        return list(TENANT_TABLES + """
                select relname from tenant_table t where not exists (
                    select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                      and pg_get_expr(p.polqual, p.polrelid) = '%1$s' and pg_get_expr(p.polwithcheck, p.polrelid) = '%1$s')"""
                .formatted(OWN_ROWS));
    }

    /** Policies beside that one widen what is seen: {@code table: policy for command to roles}. */
    List<String> furtherPolicies() throws SQLException {
        return list("""
                select polrelid::regclass || ': ' || polname || ' for ' || polcmd::text || ' to ' || array_to_string(polroles::regrole[], ',')
                from pg_policy where pg_get_expr(polqual, polrelid) is distinct from '%1$s' or pg_get_expr(polwithcheck, polrelid) is distinct from '%1$s'"""
                .formatted(OWN_ROWS));
    }

    List<String> indexesNotLedByTheTenant() throws SQLException {
        return list(TENANT_TABLES + """
                select i.indexrelid::regclass::text from tenant_table t join pg_index i on i.indrelid = t.oid where i.indkey[0] <> t.tenant""");
    }

    List<String> withoutPrimaryKey() throws SQLException {
        return list(TENANT_TABLES + "select relname from tenant_table t where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)");
    }

    /** Keys from tenant table to tenant table that do not tie tenant to tenant. */
    List<String> foreignKeysAcrossTenants() throws SQLException {
        return list(TENANT_TABLES + """
                select k.conname from pg_constraint k join tenant_table f on f.oid = k.conrelid join tenant_table t on t.oid = k.confrelid
                where k.contype = 'f' and not exists (
                    select from unnest(k.conkey, k.confkey) as pair(mine, theirs) where pair.mine = f.tenant and pair.theirs = t.tenant)""");
    }

    /** Tables with a tenant that nothing ties to the list of tenants, directly or over another table. */
    List<String> withoutForeignKey() throws SQLException {
        return list(TENANT_TABLES + "select relname from tenant_table t where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'f')");
    }

    List<String> ownedBy(String role) throws SQLException {
        return list("""
                select relname::text from pg_class where relowner = '%1$s'::regrole
                union all select nspname::text from pg_namespace where nspowner = '%1$s'::regrole
                union all select proname::text from pg_proc where proowner = '%1$s'::regrole
                union all select datname::text from pg_database where datdba = '%1$s'::regrole""".formatted(role));
    }

    /** Roles of ours that can pass by the policies, make roles or become another role. */
    List<String> rolesTooStrong() throws SQLException {
        return list("""
                select rolname from pg_roles where rolname like 'lumen\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                union select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname like 'lumen\\_%'""");
    }

    List<String> grantedToEveryone() throws SQLException {
        return list("""
                select c.relname || ': ' || g.privilege_type from pg_class c, aclexplode(c.relacl) g
                where g.grantee = 0 and c.relnamespace::regnamespace::text in ('public', 'platform')
                union all select n.nspname || ': ' || g.privilege_type from pg_namespace n, aclexplode(n.nspacl) g
                where g.grantee = 0 and n.nspname in ('public', 'platform') and not (n.nspname = 'public' and g.privilege_type = 'USAGE')
                union all select d.datname || ': ' || g.privilege_type from pg_database d, aclexplode(d.datacl) g
                where g.grantee = 0 and d.datname = current_database()""");
    }

    /** Grants of a role as {@code table: privilege}. */
    List<String> grantsOf(String role) throws SQLException {
        return list("select c.oid::regclass || ': ' || g.privilege_type from pg_class c, aclexplode(c.relacl) g where g.grantee = '%s'::regrole".formatted(role));
    }

    List<String> viewsWithTheirOwnersRights() throws SQLException {
        return list("""
                select c.oid::regclass::text from pg_class c
                where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'platform')
                  and not coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false)""");
    }

    List<String> platformViewsGrantedToOthers() throws SQLException {
        return list("""
                select c.relname || ': ' || g.grantee::regrole from pg_class c, aclexplode(c.relacl) g
                where c.relnamespace = 'platform'::regnamespace and g.grantee not in (c.relowner, 'lumen_platform'::regrole)""");
    }

    List<String> platformViewsShowing(String column) throws SQLException {
        return list("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'platform'::regnamespace and a.attname = '%s'""".formatted(column));
    }

    private List<String> list(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
