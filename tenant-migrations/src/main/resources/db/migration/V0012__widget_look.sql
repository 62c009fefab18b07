-- How a store's widget looks. Whatever is not set is the product's own.

ALTER TABLE widget_settings
    ADD COLUMN accent_light text CONSTRAINT widget_settings_accent_light CHECK (accent_light ~ '^#[0-9a-f]{6}$'),
    ADD COLUMN accent_dark  text CONSTRAINT widget_settings_accent_dark CHECK (accent_dark ~ '^#[0-9a-f]{6}$'),
    ADD COLUMN position     text NOT NULL DEFAULT 'right' CONSTRAINT widget_settings_position CHECK (position IN ('right', 'left')),
    ADD COLUMN theme        text NOT NULL DEFAULT 'auto' CONSTRAINT widget_settings_theme CHECK (theme IN ('auto', 'light', 'dark')),
    ADD COLUMN avatar_url   text CONSTRAINT widget_settings_avatar_url CHECK (avatar_url ~ '^https?://[^[:space:]"<>]+$' AND char_length(avatar_url) <= 500),
    ADD COLUMN initials     text CONSTRAINT widget_settings_initials CHECK (char_length(initials) BETWEEN 1 AND 3);
COMMENT ON COLUMN widget_settings.accent_light IS 'The store''s colour on light ground, #rrggbb; null: the product''s. The widget moves it until text on it can be read';
COMMENT ON COLUMN widget_settings.accent_dark IS 'The same on dark ground; null: made from accent_light';
COMMENT ON COLUMN widget_settings.position IS 'The side of the page, seen on a page that reads from the left; mirrored on one that reads from the right';
COMMENT ON COLUMN widget_settings.avatar_url IS 'A small picture, from an address that the store''s own content security policy allows';
