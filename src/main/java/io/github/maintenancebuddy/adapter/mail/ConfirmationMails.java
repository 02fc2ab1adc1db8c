package io.github.maintenancebuddy.adapter.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that ask for confirmation, beside the request, so that its time tells nothing either. They wait in
 * memory only: who misses one asks again.
 */
final class ConfirmationMails {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMails.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final MailComposer letters;
    private final SmtpSender office;
    private final InstantSource clock;

    ConfirmationMails(MailComposer letters, SmtpSender office, InstantSource clock) {
        this.letters = letters;
        this.office = office;
        this.clock = clock;
    }

    void invite(SubscriptionRequest wish, String title) {
        var letter = letters.confirmation(wish, title, clock.instant());
        Thread.ofVirtual().name("invitation").start(() -> send(letter));
    }

    private void send(MailMessage letter) {
        try {
            var posting = office.send(letter);
            for (var pause : PAUSES) {
                if (posting != SendResult.NOBODY && posting != SendResult.LATER) {
                    return;
                }
                Thread.sleep(pause);
                posting = office.send(letter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("An invitation could not be sent", e);
        }
    }
}
