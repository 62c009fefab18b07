package io.lumen.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of refusal that a door knows; the name is the slug of its stable type. */
public enum ProblemType {
    INVALID_REQUEST(400),
    INVALID_JSON(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    MISSING_FIELD(400),
    INVALID_FIELD(400),
    EMAIL_INVALID(400),
    CUSTOMER_NUMBER_FORM(400),
    NAME_DIFFERS(400),
    TEXT_EMPTY(400),
    TEXT_TOO_LONG(400),
    NAME_TOO_LONG(400),
    TEXT_UNREADABLE(400),
    FIELD_TOO_LONG(400),
    TOO_MANY_ENTRIES(400),
    COLOUR_FORM(400),
    HOURS_FORM(400),
    ORIGIN_FORM(400),
    PICTURE_FORM(400),
    PICTURE_MOVING(400),
    PICTURE_SIZE(400),
    SHOP_ADDRESS_FORM(400),
    STORE_TOKEN_FORM(400),
    STORE_ANSWER_NOT_GENUINE(400),
    STORE_ANSWER_NOT_EXPECTED(400),
    STORE_ANSWER_TOO_LATE(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_INVALID(400),
    SESSION_UNKNOWN(401),
    SESSION_EXPIRED(401),
    CUSTOMER_TOKEN_INVALID(401),
    SIGNATURE_INVALID(401),
    NOT_SIGNED_IN(401),
    ORIGIN_NOT_ALLOWED(403),
    TENANT_SUSPENDED(403),
    NOT_FROM_OUR_PAGES(403),
    TENANT_NOT_CHOSEN(403),
    NOT_A_MEMBER(403),
    ROLE_LACKING(403),
    ACCOUNT_SUSPENDED(403),
    ACCOUNT_CLOSING(403),
    PLAN_LACKING(403),
    VISIT_OVER(403),
    VISIT_READS_ONLY(403),
    MEMBERS_ONLY(403),
    NOT_FOUND(404),
    WIDGET_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    IDEMPOTENCY_CONFLICT(409),
    CHANGED_MEANWHILE(409),
    ALREADY_UNDER_WAY(409),
    LAST_OWNER(409),
    NO_STORE_YET(409),
    TOO_MANY_TEXTS(409),
    MEMBER_ALREADY(409),
    INVITED_ALREADY(409),
    LINK_EXPIRED(410),
    ANOTHER_SHOP_CONNECTED(409),
    STORE_CONSENT_NOT_OFFERED(409),
    STORE_TOKEN_REFUSED(409),
    STORE_RIGHT_MISSING(409),
    STORE_SHOP_NOT_FOUND(409),
    STORE_SHOP_CLOSED(409),
    STORE_UNREACHABLE(409),
    STORE_UNREADABLE(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
