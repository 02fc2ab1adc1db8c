package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Brings letters to readers, one after the other and not all at once. What came of each is written down before the
 * next, so that a crash repeats one at most; and one reader who cannot be reached holds up no other.
 */
public final class MailingJob implements PeriodicJob {
    private static final int BATCH = 50;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration RETRY_PAUSE = Duration.ofMinutes(1);
    private static final Duration UNHEARD = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final Mailings mailings;
    private final MailComposer letters;
    private final SmtpSender office;
    private final InstantSource realClock;
    private final Duration pace;

    /**
     * A postman with nothing to carry yet.
     *
     * @param pace between two letters
     */
    MailingJob(Mailings mailings, MailComposer letters, SmtpSender office, InstantSource realClock, Duration pace) {
        this.mailings = mailings;
        this.letters = letters;
        this.office = office;
        this.realClock = realClock;
        this.pace = pace;
    }

    /** Goes to those of a mailing who have not been tried, for a while. */
    MailingProgress carry(String mailing) {
        var end = realClock.instant().plus(ROUND);
        for (var batch = mailings.untried(mailing, BATCH); !batch.isEmpty(); batch = mailings.untried(mailing, BATCH)) {
            for (var letter : batch) {
                if (realClock.instant().isAfter(end)) {
                    return MailingProgress.NOT_OVER;
                }
                if (bring(letter) == SendResult.NOBODY) {
                    return MailingProgress.NOBODY;
                }
            }
        }
        return MailingProgress.OVER;
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(Duration.ZERO, RETRY_PAUSE, "mailing retries", this::again);
    }

    /** Goes again to those who could not be reached, and to those whose letter a crash has left behind. */
    void again() {
        var end = realClock.instant().plus(ROUND);
        List<Mailings.Waiting> waiting = mailings.again(realClock.instant(), BATCH);
        for (var letter : waiting) {
            if (realClock.instant().isAfter(end) || bring(letter) == SendResult.NOBODY) {
                return;
            }
        }
    }

    private SendResult bring(Mailings.Waiting letter) {
        var now = realClock.instant();
        if (!mailings.attempt(letter, now.plus(UNHEARD))) {
            return SendResult.LATER;
        }
        if (letter.attempts() > 0 && mailings.overtaken(letter)) {
            mailings.done(letter, false);
            return SendResult.LATER;
        }
        var posting = office.send(letters.news(letter.news(), letter.reader()));
        write(letter, posting);
        pause();
        return posting;
    }

    private void write(Mailings.Waiting letter, SendResult posting) {
        var now = realClock.instant();
        switch (posting) {
            case SENT -> mailings.done(letter, true);
            case REFUSED -> mailings.done(letter, false);
            case NO_SUCH_READER -> mailings.noSuchReader(letter, now);
            case NOBODY -> mailings.putBack(letter);
            case LATER -> {
                if (letter.attempts() + 1 < TRIES) {
                    mailings.later(letter, now.plus(UNHEARD.multipliedBy(1L << letter.attempts())));
                } else {
                    mailings.done(letter, false);
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
