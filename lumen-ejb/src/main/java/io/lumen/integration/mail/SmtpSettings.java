package io.lumen.integration.mail;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How we speak to the mail server whose host and port the server's mail session knows: {@code lumen.mail.tls},
 * {@code lumen.mail.user}, {@code lumen.mail.password}, {@code lumen.mail.timeout}.
 */
@ApplicationScoped
class SmtpSettings implements CheckedAtStart {
    private static final String TLS = "lumen.mail.tls";
    private static final String USER = "lumen.mail.user";
    private static final String PASSWORD = "lumen.mail.password";
    private static final String TIMEOUT = "lumen.mail.timeout";
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

    @Inject
    Settings settings;

    @Override
    public void check() {
        applyTo(new Properties());
        if (settings.text(USER).isPresent()) {
            settings.required(PASSWORD);
        }
    }

    /** Without time limits of its own a connection would wait for as long as the other side likes. */
    void applyTo(Properties session) {
        String wait = Long.toString(settings.duration(TIMEOUT, USUAL_TIMEOUT).toMillis());
        session.setProperty("mail.smtp.connectiontimeout", wait);
        session.setProperty("mail.smtp.timeout", wait);
        session.setProperty("mail.smtp.writetimeout", wait);
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.text(TLS).orElse("off")) {
            case "off" -> {}
            case "starttls" -> {
                session.setProperty("mail.smtp.starttls.enable", "true");
                session.setProperty("mail.smtp.starttls.required", "true");
            }
            case "implicit" -> session.setProperty("mail.smtp.ssl.enable", "true");
            default -> throw new InvalidSetting(TLS, "must be off, starttls or implicit");
        }
    }

    void connect(Transport transport) throws MessagingException {
        Optional<String> user = settings.text(USER);
        if (user.isPresent()) {
            transport.connect(user.get(), settings.required(PASSWORD));
        } else {
            transport.connect();
        }
    }
}
