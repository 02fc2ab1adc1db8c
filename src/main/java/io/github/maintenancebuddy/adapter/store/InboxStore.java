package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.reconcile.RedeliveryRequester;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages that wait to be decided, lane by lane. */
public final class InboxStore implements Inbox, RedeliveryRequester.KnownDeliveries {
    // the first of its lane only, so that a message that waits holds up those behind it
    private static final String READY = """
        done_at is null and (retry_at is null or retry_at <= :now or retry_at > :bound) and not exists (select 1 from hint earlier \
        where earlier.lane = hint.lane and earlier.done_at is null and earlier.sequence < hint.sequence)\
        """;

    private final Database database;
    private final InboxRows waiting;

    public InboxStore(Database database, Documents documents) {
        this.database = database;
        this.waiting = new InboxRows(database, documents);
    }

    @Override
    public List<LaneKey> lanes(Instant now, Instant receivedBy, int atMost) {
        return database.read()
                .sql("select lane from hint where " + READY
                        + " and (received_at <= :by or received_at > :bound) order by sequence limit :most")
                .param("now", now.toEpochMilli())
                .param("bound", bound(now))
                .param("by", receivedBy.toEpochMilli())
                .param("most", atMost)
                .query((row, number) -> LaneKey.of(row.getLong("lane")))
                .list();
    }

    /** What lies further ahead was written before the clock was set back, and has come. */
    private static long bound(Instant now) {
        return now.plus(LONGEST_PAUSE).toEpochMilli();
    }

    @Override
    public Optional<Message> head(LaneKey lane, Instant now) {
        return database.read()
                .sql("select sequence, kind, payload, received_at, failures, guid from hint where lane = :lane and "
                        + READY)
                .param("lane", lane.number())
                .param("now", now.toEpochMilli())
                .param("bound", bound(now))
                .query((row, number) -> new Message(
                        row.getLong("sequence"),
                        lane,
                        row.getString("kind"),
                        row.getString("payload"),
                        Instant.ofEpochMilli(row.getLong("received_at")),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getString("guid"))))
                .optional();
    }

    @Override
    public boolean isOpen(long sequence) {
        return database.read()
                .sql("select 1 from hint where sequence = :sequence and done_at is null")
                .param("sequence", sequence)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public boolean knows(String guid) {
        return database.read()
                .sql("select 1 from hint where guid = :guid")
                .param("guid", guid)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public void done(long sequence, Instant now) {
        waiting.done(sequence, now);
    }

    @Override
    public void postpone(long sequence, Instant retryAt) {
        database.change("update hint set retry_at = :at where sequence = :sequence and done_at is null")
                .param("at", retryAt.toEpochMilli())
                .param("sequence", sequence)
                .update();
    }

    @Override
    public void retry(long sequence, Instant retryAt) {
        database.change("update hint set failures = failures + 1, retry_at = :at"
                        + " where sequence = :sequence and done_at is null")
                .param("at", retryAt.toEpochMilli())
                .param("sequence", sequence)
                .update();
    }

    /** Keeps its payload until it is deleted, for who looks into it. */
    @Override
    public void deadLetter(long sequence, String why, Instant now) {
        database.change("update hint set done_at = :now, set_aside = :why"
                        + " where sequence = :sequence and done_at is null")
                .param("now", now.toEpochMilli())
                // PostgreSQL takes no such character, and a lane must never be held up by the words of an error
                .param("why", why.replace("\0", ""))
                .param("sequence", sequence)
                .update();
    }
}
