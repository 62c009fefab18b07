package io.lumen.sandbox.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes every mail sent to it by SMTP, for whatever address, and keeps it until the sandbox stops. */
public final class Mailbox implements Closeable {

    private static final long START_LIMIT_MS = 20_000;

    private final GreenMail greenMail;
    /** What came before the server was last stopped; GreenMail forgets it then. */
    private final List<MimeMessage> earlier = new ArrayList<>();

    private Mailbox(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /** @param port a port, or 0 for any free one */
    public static Mailbox open(int port) {
        ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(START_LIMIT_MS);
        GreenMail greenMail = new GreenMail(smtp);
        greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        greenMail.start();
        return new Mailbox(greenMail);
    }

    public int smtpPort() {
        return greenMail.getSmtp().getPort();
    }

    /** What has come, newest first; a mail to several people counts once for each. */
    public synchronized List<Mail> mails() throws MessagingException, IOException {
        List<MimeMessage> received = new ArrayList<>(earlier);
        received.addAll(List.of(greenMail.getReceivedMessages()));
        List<Mail> mails = new ArrayList<>();
        for (int i = received.size() - 1; i >= 0; i--) {
            mails.add(Mail.of(i + 1, received.get(i)));
        }
        return mails;
    }

    public synchronized void clear() throws FolderException {
        earlier.clear();
        greenMail.purgeEmailFromAllMailboxes();
    }

    /** Down, nobody answers on the port, and what has come stays; up again, it is the same port. */
    public synchronized void turn(boolean up) {
        if (up && !greenMail.isRunning()) {
            greenMail.start();
        } else if (!up && greenMail.isRunning()) {
            earlier.addAll(List.of(greenMail.getReceivedMessages()));
            greenMail.stop();
        }
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
