package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import java.time.Instant;
import java.util.List;

/** What sending news needs of the store: who gets what, and who has it. Every method is one transaction. */
public interface Mailings {
    /**
     * A letter that waits.
     *
     * @param attempts how often it was tried
     */
    record Waiting(String mailing, MailedNotice news, Subscription reader, int attempts) {}

    /**
     * One letter for everybody whom the news concern now; where that happened before, nothing changes.
     *
     * @param mailing its id, which is that of the effect: its maintenance says whose readers they are
     * @param place under which name the news are public
     */
    void begin(String mailing, MailedNotice news, PublicPagePath place, Instant now);

    /** The letters of a mailing that were never tried. */
    List<Waiting> untried(String mailing, int most);

    /** The letters that are to be tried again now. */
    List<Waiting> again(Instant now, int most);

    /**
     * Writes down, before it is sent, that a letter is tried.
     *
     * @param retryAt when it is tried again if nobody writes down what came of it
     * @return false where somebody else has tried it since it was read
     */
    boolean attempt(Waiting letter, Instant retryAt);

    /** As if it had not been tried. */
    void putBack(Waiting letter);

    void later(Waiting letter, Instant retryAt);

    /** It needs no further try. */
    void done(Waiting letter, boolean sent);

    /** The mail server knows no such mailbox: after the third day on which that was so the subscription ends. */
    void noSuchReader(Waiting letter, Instant now);

    /** Whether this reader has a newer letter about the same maintenance, or will get one. */
    boolean overtaken(Waiting letter);
}
