package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Counts the changes by the merchant's people. */
    private int version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "opening_hours")
    private List<String> openingHours;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected WidgetSettings() {}

    WidgetSettings(UUID storeId) {
        this.storeId = storeId;
    }

    int version() {
        return version;
    }

    /** @param words those of certain languages */
    WidgetGreeting greeting(Map<String, WidgetGreeting.Words> words) {
        return new WidgetGreeting(
                assistantName, Optional.ofNullable(welcome), List.copyOf(quickPrompts), words, Optional.ofNullable(openingHours).map(OpeningHours::ofStored));
    }

    /** All but the address of a picture, which stays until the picture is taken away. */
    void set(WidgetGreeting greeting, WidgetLook look, Instant now) {
        assistantName = greeting.assistantName();
        welcome = greeting.welcome().orElse(null);
        quickPrompts = greeting.quickPrompts();
        openingHours = greeting.hours().map(OpeningHours::stored).orElse(null);
        accentLight = look.accentLight().orElse(null);
        accentDark = look.accentDark().orElse(null);
        position = look.position().wireName();
        theme = look.theme().wireName();
        initials = look.initials().orElse(null);
        updatedAt = now;
        version++;
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
