package io.github.maintenancebuddy.adapter.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to the operator's mail server, one to one reader at a time. */
final class SmtpSender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
    private static final int FOR_GOOD = 500;
    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender server;
    private final InternetAddress from;

    SmtpSender(JavaMailSender server, InternetAddress from) {
        this.server = server;
        this.from = from;
    }

    /** Signs in at the mail server and leaves again. */
    void knock() throws MessagingException {
        if (server instanceof JavaMailSenderImpl reachable) {
            reachable.testConnection();
        }
    }

    SendResult send(MailMessage letter) {
        try {
            server.send(message(letter));
            return SendResult.SENT;
        } catch (MailSendException e) {
            var posting = e.getMessageExceptions().length == 0 ? SendResult.NOBODY : judge(e.getMessageExceptions()[0]);
            // Without the cause: it names the reader.
            LOG.warn("A letter to {} was not taken: {}", letter.to(), posting);
            return posting;
        } catch (MailException | MessagingException e) {
            LOG.warn("The mail server takes no letters: {}", e.getClass().getSimpleName());
            return SendResult.NOBODY;
        }
    }

    private MimeMessage message(MailMessage letter) throws MessagingException {
        var message = server.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.post().isPresent()) {
            address(message, letter.post().get());
        }
        message.setContent(content(letter));
        return message;
    }

    private static void address(MimeMessage message, MailMessage.Post post) throws MessagingException {
        message.setHeader("Message-ID", post.messageId());
        message.setHeader("In-Reply-To", post.thread());
        message.setHeader("References", post.thread());
        message.setHeader("Precedence", "bulk");
        message.setHeader("List-Unsubscribe", "<" + post.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MimeMultipart content(MailMessage letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Only a refusal of the mailbox itself speaks against the reader; a refused sender or a lost line is ours. */
    static SendResult judge(Exception failure) {
        var address = find(SMTPAddressFailedException.class, failure);
        if (address.isPresent()) {
            return address.get().getReturnCode() >= FOR_GOOD ? SendResult.NO_SUCH_READER : SendResult.LATER;
        }
        return find(SMTPSendFailedException.class, failure)
                .filter(refused -> !refused.getCommand().startsWith("MAIL"))
                .map(SMTPSendFailedException::getReturnCode)
                .map(code -> code >= FOR_GOOD ? SendResult.REFUSED : SendResult.LATER)
                .orElse(SendResult.NOBODY);
    }

    private static <T> Optional<T> find(Class<T> type, @Nullable Exception failure) {
        var next = failure;
        while (next != null && !type.isInstance(next)) {
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return Optional.ofNullable(next).map(type::cast);
    }
}
