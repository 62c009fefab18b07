-- When connections end unless their tokens are renewed: with the refresh token, or 90 days after it was had where the platform
-- did not say. known_lost: the merchant was told already that the shop refuses us.

CREATE VIEW platform.connection_end AS
    SELECT c.tenant_id, c.store_id, coalesce(c.refresh_expires_at, c.updated_at + interval '90 days') AS ends_at,
           coalesce(c.trouble = 'token_refused' AND (c.answered_at IS NULL OR c.failed_at > c.answered_at), false) AS known_lost
    FROM public.store_connection c JOIN public.tenant t ON t.tenant_id = c.tenant_id
    WHERE c.sealed_refresh_token IS NOT NULL AND t.status <> 'closed';
GRANT SELECT ON platform.connection_end TO lumen_platform;
