package io.lumen.integration.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test wants it to, by the command: {@code RCPT -> "550 no such user"}; the end of a mail is {@code .}. */
final class ScriptedSmtp implements Closeable {
    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> script;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    ScriptedSmtp(Map<String, String> script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What was taken, as it came over the line. */
    List<String> mails() {
        return mails;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket line = door.accept()) {
                talk(line);
            } catch (SocketException gone) {
                // the other side hung up, or the test is over
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = line.getOutputStream();
        answer(out, script.getOrDefault("CONNECT", "220 ready"));
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String command = said.split("[ :]")[0].toUpperCase();
            answer(out, script.getOrDefault(command, usual(command)));
            if (command.equals("QUIT")) {
                return;
            }
            if (command.equals("DATA") && !script.containsKey("DATA")) {
                String mail = read(in);
                String verdict = script.getOrDefault(".", "250 taken");
                if (verdict.startsWith("2")) {
                    mails.add(mail);
                }
                answer(out, verdict);
            }
        }
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
            mail.append(said.startsWith(".") ? said.substring(1) : said).append('\n');
        }
        return mail.toString();
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void answer(OutputStream out, String said) throws IOException {
        out.write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
