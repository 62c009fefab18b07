package io.lumen.verification;

/** How strict a store is. */
public enum VerificationMode {
    /** Order number and e-mail. */
    MATCH,
    /** And a code sent to that e-mail, each time. */
    MATCH_AND_CODE
}
