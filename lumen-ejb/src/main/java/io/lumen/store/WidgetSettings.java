package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How the widget of a shop presents itself. */
@Entity
@Table(name = "widget_settings")
class WidgetSettings {
    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @TenantId
    @Column(name = "tenant_id")
    private Long tenantId;

    @Column(name = "assistant_name")
    private String assistantName;

    private String welcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "quick_prompts")
    private List<String> quickPrompts;

    protected WidgetSettings() {}

    WidgetGreeting greeting() {
        return new WidgetGreeting(assistantName, Optional.ofNullable(welcome), List.copyOf(quickPrompts));
    }
}
