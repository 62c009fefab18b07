package io.lumen.entitlement;

/** Something that some plans include and others do not. */
public enum Feature {
    /** An e-mail to the merchant's team when a conversation needs a person. */
    ESCALATION_EMAIL
}
