package io.lumen.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lumen.contact.EmailAddress;
import io.lumen.notification.MailOutcome;
import io.lumen.notification.OutgoingMail;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.SampleSettings;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a real line: what a mail server may answer, and what becomes of the mail. */
class SmtpTransportTest {
    private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000042");

    @Test
    void aMailArrivesWholeWithAStableId() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            assertThat(hand(server.port(), mail("dana@example.com"))).isEqualTo(new MailOutcome.Taken());
            assertThat(hand(server.port(), mail("dana@example.com"))).isEqualTo(new MailOutcome.Taken());
            assertThat(server.mails()).hasSize(2).allSatisfy(sent -> {
                MimeMessage got = read(sent);
                assertThat(got.getMessageID()).isEqualTo("<" + ID + "@lumen.example>");
                assertThat(got.getSubject()).isEqualTo("Für Sie: größer");
                assertThat(got.getFrom()[0].toString()).isEqualTo("Aurora <lumen@lumen.example>");
                assertThat(got.getAllRecipients()).extracting(Object::toString).containsExactly("dana@example.com");
                assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(got.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
                MimeMultipart parts = (MimeMultipart) got.getContent();
                assertThat(parts.getContentType()).startsWith("multipart/alternative");
                assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n")).isEqualTo("Grüße\n.\nline\n");
                assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 dana@example.com: no such user, the mail server answered 550",
        "RCPT, 553 5.1.3 bad address, the mail server answered 553",
        "MAIL, 550 5.7.1 not from you, the mail server answered 550",
        "DATA, 554 5.7.1 no, the mail server answered 554",
        "., 552 5.3.4 too large, the mail server answered 552",
        "., 554 5.7.1 spam, the mail server answered 554"
    })
    void aRefusalForGoodIsOne(String command, String answer, String reason) throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of(command, answer))) {
            assertThat(hand(server.port(), mail("dana@example.com"))).isEqualTo(new MailOutcome.Refused(reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 421 too busy",
        "RCPT, 450 4.2.0 greylisted",
        "RCPT, 452 4.2.2 mailbox full",
        "MAIL, 451 4.3.0 later",
        "., 451 4.3.0 later",
        "MAIL, 530 5.7.0 authentication required",
        "CONNECT, 554 not today"
    })
    void whatPassesIsTriedAgain(String command, String answer) throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of(command, answer))) {
            assertThat(hand(server.port(), mail("dana@example.com"))).isInstanceOf(MailOutcome.NotNow.class);
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(hand(free, mail("dana@example.com"))).isEqualTo(new MailOutcome.NotNow("the mail server did not answer"));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLonger() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(hand(silent.getLocalPort(), mail("dana@example.com"))).isEqualTo(new MailOutcome.NotNow("the mail server did not answer"));
        }
    }

    @Test
    void anAddressThatCannotBeWrittenIsRefused() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            assertThat(hand(server.port(), mail("dana..reyes@example.com"))).isInstanceOf(MailOutcome.Refused.class);
            assertThat(hand(server.port(), mail("dana@bücher.example"))).isEqualTo(new MailOutcome.Taken());
            assertThat(server.mails()).singleElement().satisfies(sent -> assertThat(sent).contains("dana@xn--bcher-kva.example"));
        }
    }

    @Test
    void aWrongSettingIsFoundAtTheStart() {
        SmtpSettings settings = settings("lumen.mail.tls", "perhaps");
        assertThatExceptionOfType(InvalidSetting.class).isThrownBy(settings::check).withMessageContaining("lumen.mail.tls");
        SmtpSettings withoutPassword = settings("lumen.mail.user", "lumen");
        assertThatExceptionOfType(InvalidSetting.class).isThrownBy(withoutPassword::check).withMessageContaining("lumen.mail.password");
    }

    @Test
    void withStartTlsNothingGoesOutInTheOpen() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            assertThat(hand(server.port(), mail("dana@example.com"), settings("lumen.mail.tls", "starttls"))).isInstanceOf(MailOutcome.NotNow.class);
            assertThat(server.mails()).isEmpty();
        }
    }

    private static MailOutcome hand(int port, OutgoingMail mail) {
        return hand(port, mail, settings("lumen.mail.timeout", "PT0.5S"));
    }

    private static MailOutcome hand(int port, OutgoingMail mail, SmtpSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.from", "lumen@lumen.example");
        SmtpTransport transport = new SmtpTransport();
        transport.settings = settings;
        transport.session = Session.getInstance(properties);
        transport.prepare();
        return transport.hand(mail);
    }

    private static SmtpSettings settings(String key, String value) {
        SmtpSettings settings = new SmtpSettings();
        settings.settings = SampleSettings.of(Map.of(key, value));
        return settings;
    }

    private static OutgoingMail mail(String to) {
        return new OutgoingMail(
                ID, new EmailAddress(to), "Aurora", "Für Sie: größer", "de", "Grüße\n.\nline\n", "<p>Grüße</p>", Instant.parse("2026-11-20T09:00:00Z"));
    }

    private static MimeMessage read(String sent) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
    }
}
