package io.lumen.operations;

import io.lumen.access.Visit;
import io.lumen.contact.EmailAddress;
import io.lumen.entitlement.Agreement;
import io.lumen.entitlement.Overridable;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what our own people may see of one tenant: through the platform's views, which have no content to show. */
@ApplicationScoped
public class TenantDossiers {
    private static final int TALKS = 10;
    private static final int JOBS = 20;
    private static final int VISIT_COUNT = 10;

    private static final String MONTH = """
            select (select count(*) from platform.conversation_overview where tenant_id = ? and started_at >= ?) as conversations,
                (select count(*) from platform.ticket_overview where tenant_id = ? and opened_at >= ?) as tickets""";

    private static final String SHOPS =
            "select name, shop, platform, connected, connection_updated_at, answered_at, trouble from platform.store_overview where tenant_id = ? order by id";

    private static final String PEOPLE = """
            select id, name, sealed_email, role, status, since from platform.member_overview where tenant_id = ?
            order by case role when 'owner' then 0 when 'lead' then 1 when 'agent' then 2 else 3 end, lower(name), id limit 200""";

    private static final String TALK_LIST = """
            select c.id, c.started_at, c.last_active_at, c.locale, c.messages,
                (select max(t.number) from platform.ticket_overview t where t.tenant_id = c.tenant_id and t.conversation_id = c.id) as ticket
            from platform.conversation_overview c where c.tenant_id = ? order by c.started_at desc, c.id desc limit ?""";

    private static final String AGREEMENTS = """
            select name, value, reason, set_by, set_by_name, set_at, expires_at from platform.override_overview
            where tenant_id = ? and expires_at > ? order by name""";

    private static final String VISITS = """
            select id, person, name, reason, started_at, expires_at, ended_at, writes_since, write_reason from platform.visit_overview
            where tenant_id = ? order by started_at desc, id desc limit ?""";

    @Inject
    PlatformViews views;

    @Inject
    TenantDirectory directory;

    @Inject
    Jobs jobs;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    /** Empty when there is no such tenant. */
    public Optional<TenantDossier> of(TenantId tenant) {
        return directory.find(tenant).map(row -> new TenantDossier(
                row,
                month(tenant),
                views.list(SHOPS, List.of(tenant.value()), TenantDossiers::shop),
                views.list(PEOPLE, List.of(tenant.value()), person -> person(tenant, person)),
                views.list(TALK_LIST, List.of(tenant.value(), TALKS), TenantDossiers::talk),
                jobs.find(new JobQuery(Optional.empty(), Optional.of(tenant), Optional.empty(), JOBS)),
                views.list(AGREEMENTS, List.of(tenant.value(), clock.instant()), TenantDossiers::agreement),
                views.list(VISITS, List.of(tenant.value(), VISIT_COUNT), visit -> visit(tenant, visit))));
    }

    private TenantDossier.Month month(TenantId tenant) {
        Instant begun = YearMonth.now(clock.withZone(ZoneOffset.UTC)).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return views.list(MONTH, List.of(tenant.value(), begun, tenant.value(), begun), row ->
                new TenantDossier.Month(row.getLong("conversations"), row.getLong("tickets"))).getFirst();
    }

    private static TenantDossier.Shop shop(ResultSet row) throws SQLException {
        return new TenantDossier.Shop(
                row.getString("name"), row.getString("shop"), row.getString("platform"), row.getBoolean("connected"),
                PlatformViews.optionalMoment(row, "connection_updated_at"), PlatformViews.optionalMoment(row, "answered_at"),
                Optional.ofNullable(row.getString("trouble")));
    }

    /** The address is opened to be masked and is not kept. */
    private TenantDossier.Person person(TenantId tenant, ResultSet row) throws SQLException {
        String address = cipher.open(row.getBytes("sealed_email"), "member-email:" + tenant + ":" + row.getObject("id", UUID.class));
        return new TenantDossier.Person(
                row.getString("name"), EmailAddress.maskAllIn(address), row.getString("role"), row.getString("status").equals("invited"),
                PlatformViews.moment(row, "since"));
    }

    private static TenantDossier.Talk talk(ResultSet row) throws SQLException {
        return new TenantDossier.Talk(
                row.getObject("id", UUID.class), PlatformViews.moment(row, "started_at"), PlatformViews.moment(row, "last_active_at"),
                row.getString("locale"), row.getInt("messages"), Optional.ofNullable(row.getObject("ticket", Integer.class)));
    }

    private static Visit visit(TenantId tenant, ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class), tenant, row.getObject("person", UUID.class), row.getString("name"), row.getString("reason"),
                PlatformViews.moment(row, "started_at"), PlatformViews.moment(row, "expires_at"), PlatformViews.optionalMoment(row, "ended_at"),
                PlatformViews.optionalMoment(row, "writes_since"), Optional.ofNullable(row.getString("write_reason")));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                Overridable.ofWireName(row.getString("name")).orElseThrow(), row.getString("value"), row.getString("reason"),
                row.getObject("set_by", UUID.class), row.getString("set_by_name"),
                PlatformViews.moment(row, "set_at"), PlatformViews.moment(row, "expires_at"));
    }
}
