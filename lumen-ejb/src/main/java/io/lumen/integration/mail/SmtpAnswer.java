package io.lumen.integration.mail;

import io.lumen.notification.MailOutcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server meant when it did not take a mail. RFC 5321, 4.2.1: codes that begin with 5 are permanent, those that
 * begin with 4 pass. The words of the server are not kept: they often repeat the address.
 *
 * @param code empty when there was no answer at all
 */
record SmtpAnswer(Optional<Integer> code, boolean ourLogin) {
    private static final Pattern CODE = Pattern.compile("\\s*([245][0-9]{2})(?:[ -].*)?", Pattern.DOTALL);

    /** The innermost code counts: the outer ones sum up for all recipients, and a mail of ours has one. */
    static SmtpAnswer of(MessagingException fault) {
        Optional<Integer> code = Optional.empty();
        boolean login = false;
        for (Exception cause = fault; cause != null; cause = next(cause)) {
            Optional<Integer> inner = codeOf(cause);
            code = inner.isPresent() ? inner : code;
            login = login || cause instanceof AuthenticationFailedException;
        }
        return new SmtpAnswer(code, login);
    }

    /** A login that is refused, or one that is wanted, is ours to put right: the mail waits for it. */
    MailOutcome outcome() {
        if (ourLogin || code.filter(SmtpAnswer::wantsLogin).isPresent()) {
            return new MailOutcome.NotNow("the mail server wants another login");
        }
        return code.map(number -> number >= 500
                        ? (MailOutcome) new MailOutcome.Refused("the mail server answered " + number)
                        : new MailOutcome.NotNow("the mail server answered " + number))
                .orElseGet(() -> new MailOutcome.NotNow("the mail server did not answer"));
    }

    private static boolean wantsLogin(int code) {
        return code == 530 || code == 534 || code == 535;
    }

    private static Optional<Integer> codeOf(Exception cause) {
        Matcher code = CODE.matcher(Optional.ofNullable(cause.getMessage()).orElse(""));
        return code.matches() ? Optional.of(Integer.parseInt(code.group(1))) : Optional.empty();
    }

    private static Exception next(Exception cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
