package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
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

    @Column(name = "accent_light")
    private String accentLight;

    @Column(name = "accent_dark")
    private String accentDark;

    private String position;

    private String theme;

    @Column(name = "avatar_url")
    private String avatarUrl;

    private String initials;

    protected WidgetSettings() {}

    WidgetGreeting greeting() {
        return new WidgetGreeting(assistantName, Optional.ofNullable(welcome), List.copyOf(quickPrompts));
    }

    WidgetLook look() {
        return new WidgetLook(
                Optional.ofNullable(accentLight),
                Optional.ofNullable(accentDark),
                WidgetPosition.valueOf(position.toUpperCase(Locale.ROOT)),
                WidgetTheme.valueOf(theme.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(avatarUrl),
                Optional.ofNullable(initials));
    }
}
