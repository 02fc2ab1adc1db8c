package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The effects that wait to be carried out, in the order of each maintenance, and who holds which queue. */
public final class EffectStore implements PendingEffects {
    // the first of its maintenance only, so that an effect that waits holds up those behind it
    private static final String READY = """
        done_at is null and (retry_at is null or retry_at <= :now or retry_at > :bound) and not exists (select 1 from effect earlier \
        where earlier.issue = effect.issue and earlier.queue = effect.queue and earlier.done_at is null \
        and earlier.sequence < effect.sequence)\
        """;

    // who has something to say to people goes before those whose plan and labels are only to be brought up to date
    private static final String URGENT_FIRST = """
        case when exists (select 1 from effect words where words.issue = effect.issue and words.queue = effect.queue \
        and words.done_at is null and (words.topic is null or words.topic not like '%s%%')) then 0 else 1 end, \
        sequence\
        """.formatted(EffectRows.UP_TO_DATE);

    private static final String NOBODY = "";

    // GitHub and channels ask for no longer pause, and what is written further ahead is from before a clock was set
    // back
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Database database;
    private final Documents documents;
    private final InboxRows hints;

    public EffectStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
        this.hints = new InboxRows(database, documents);
    }

    /** Whoever held a queue has died with the app before: no need to wait until the lease runs out. */
    void forgetHolders() {
        database.change("delete from queue where holder <> :nobody")
                .param("nobody", NOBODY)
                .update();
    }

    @Override
    public List<EffectQueue> queues(Instant now) {
        return database
                .read()
                .sql("select distinct effect.queue from effect where " + READY
                        + " and not exists (select 1 from queue where queue.name = effect.queue and"
                        + " queue.holder = :nobody and queue.held_until > :now and queue.held_until <= :bound)"
                        + " order by effect.queue")
                .param("now", now.toEpochMilli())
                .param("bound", bound(now))
                .param("nobody", NOBODY)
                .query(String.class)
                .list()
                .stream()
                .map(EffectQueue::new)
                .toList();
    }

    @Override
    public boolean hold(EffectQueue queue, String holder, Instant now, Duration length) {
        return database.change("insert into queue (name, holder, held_until) values (:name, :holder, :until) on"
                                + " conflict (name) do update set holder = excluded.holder, held_until ="
                                + " excluded.held_until where queue.holder = excluded.holder or queue.held_until"
                                + " <= :now or queue.held_until > :bound")
                        .param("name", queue.name())
                        .param("holder", holder)
                        .param("until", now.plus(length).toEpochMilli())
                        .param("now", now.toEpochMilli())
                        .param("bound", bound(now))
                        .update()
                == 1;
    }

    private static long bound(Instant now) {
        return now.plus(LONGEST_PAUSE).toEpochMilli();
    }

    @Override
    public void rest(EffectQueue queue, String holder, Instant until) {
        database.change("insert into queue (name, holder, held_until) values (:name, :nobody, :until)"
                        + " on conflict (name) do update set holder = excluded.holder,"
                        + " held_until = excluded.held_until where queue.holder = :holder")
                .param("name", queue.name())
                .param("nobody", NOBODY)
                .param("until", until.toEpochMilli())
                .param("holder", holder)
                .update();
    }

    @Override
    public void release(EffectQueue queue, String holder) {
        database.change("delete from queue where name = :name and holder = :holder")
                .param("name", queue.name())
                .param("holder", holder)
                .update();
    }

    @Override
    public Optional<Pending> next(EffectQueue queue, Instant now) {
        return database.read()
                .sql("select sequence, id, issue, document, decided_at, attempts, attempted_at from effect"
                        + " where effect.queue = :name and " + READY + " order by " + URGENT_FIRST + " limit 1")
                .param("name", queue.name())
                .param("now", now.toEpochMilli())
                .param("bound", bound(now))
                .query((row, number) -> pending(row))
                .optional();
    }

    private Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getLong("sequence"),
                row.getString("id"),
                row.getLong("issue"),
                documents.read(row.getString("document"), Effect.class),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                row.getInt("attempts"),
                Optional.ofNullable(time(row, "attempted_at")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    // The count of tries tells a stale reader, whose lease ran out, from the one who may go on. The first doubtful try
    // stays written down, since whoever looks for what it left must look from there.
    @Override
    public boolean attempt(Pending effect, Instant now) {
        return database.change("update effect set attempts = attempts + 1,"
                                + " attempted_at = coalesce(attempted_at, :now)"
                                + " where sequence = :sequence and attempts = :attempts and done_at is null")
                        .param("now", now.toEpochMilli())
                        .param("sequence", effect.sequence())
                        .param("attempts", effect.attempts())
                        .update()
                == 1;
    }

    @Override
    public void done(Pending effect, Optional<Signal> answer, Instant now) {
        database.writeAllOrNothing(() -> {
            var first = database.change("update effect set done_at = :now where sequence = :sequence"
                                    + " and done_at is null")
                            .param("now", now.toEpochMilli())
                            .param("sequence", effect.sequence())
                            .update()
                    == 1;
            if (first) {
                answer.ifPresent(signal -> hints.addAnswer(effect.sequence(), signal, now));
            }
            return first;
        });
    }

    @Override
    public void again(Pending effect, Instant retryAt, boolean doubt) {
        database.change("update effect set retry_at = :at" + (doubt ? "" : ", attempted_at = null")
                        + " where sequence = :sequence and done_at is null")
                .param("at", retryAt.toEpochMilli())
                .param("sequence", effect.sequence())
                .update();
    }

    @Override
    public void report(Pending effect, Signal news, Instant now) {
        hints.addAnswer(effect.sequence(), news, now);
    }

    @Override
    public boolean overtaken(Pending effect, String topic) {
        return database.read()
                .sql("select 1 from effect where issue = (select issue from effect where sequence = :sequence)"
                        + " and topic = :topic and sequence > :sequence and done_at is null limit 1")
                .param("sequence", effect.sequence())
                .param("topic", topic)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
