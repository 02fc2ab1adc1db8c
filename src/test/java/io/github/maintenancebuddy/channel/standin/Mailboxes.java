package io.github.maintenancebuddy.channel.standin;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** The operator's mail server, and what arrives in the mailboxes of readers. */
public final class Mailboxes implements AutoCloseable {
    private GreenMail server = started(ServerSetup.SMTP.dynamicPort());
    private final int port = server.getSmtp().getPort();

    private static GreenMail started(ServerSetup setup) {
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    public int port() {
        return port;
    }

    /** Nobody answers any more, under the same address; letters that have arrived are gone. */
    public void goDown() {
        server.stop();
    }

    public void comeBack() {
        server = started(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
    }

    /** What has arrived, in order, once it is so many. */
    public List<Arrived> await(int letters) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> all().size() >= letters);
        return all();
    }

    public List<Arrived> all() {
        return Arrays.stream(server.getReceivedMessages()).map(Arrived::new).toList();
    }

    public List<String> recipients() {
        return all().stream().map(Arrived::to).toList();
    }

    public void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A letter as the reader's mail program has it. */
    public record Arrived(MimeMessage message) {
        public String header(String name) {
            try {
                return String.valueOf(message.getHeader(name, null));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** All in To, Cc and Bcc. */
        public String to() {
            try {
                return Arrays.toString(message.getAllRecipients()).replaceAll("[\\[\\]]", "");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String text() {
            return part("text/plain");
        }

        public String html() {
            return part("text/html");
        }

        /** All of it, as it came. */
        public String source() {
            try {
                var lines = new StringBuilder();
                message.getAllHeaderLines()
                        .asIterator()
                        .forEachRemaining(line -> lines.append(line).append('\n'));
                return lines + text() + html();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private String part(String type) {
            try {
                var parts = (MimeMultipart) message.getContent();
                BodyPart part = parts.getBodyPart(type.equals("text/plain") ? 0 : 1);
                if (!part.isMimeType(type)) {
                    throw new AssertionError(part.getContentType());
                }
                return part.getContent().toString();
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
