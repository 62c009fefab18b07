package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a widget says in one language instead of what it says in all others. */
@Entity
@IdClass(WidgetWords.Key.class)
@Table(name = "widget_words")
class WidgetWords {
    @Id
    @Column(name = "store_id")
    UUID storeId;

    @Id
    String language;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    String welcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "quick_prompts")
    List<String> quickPrompts;

    protected WidgetWords() {}

    WidgetWords(UUID storeId, String language, WidgetGreeting.Words words) {
        this.storeId = storeId;
        this.language = language;
        this.welcome = words.welcome().orElse(null);
        this.quickPrompts = words.quickPrompts();
    }

    WidgetGreeting.Words words() {
        return new WidgetGreeting.Words(Optional.ofNullable(welcome), quickPrompts);
    }

    /** Which language of which shop. */
    record Key(UUID storeId, String language) {}
}
