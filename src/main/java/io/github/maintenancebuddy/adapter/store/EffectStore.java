package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** The effects that wait to be carried out, in the order of each maintenance, and who holds which queue. */
public final class EffectStore implements PendingEffects {
    // the first of its maintenance only, so that an effect that waits holds up those behind it
    private static final String READY = """
        done_at is null and (retry_at is null or retry_at <= :ready or retry_at > :bound) and not exists (select 1 from effect earlier \
        where earlier.issue = effect.issue and earlier.queue = effect.queue and earlier.done_at is null \
        and earlier.sequence < effect.sequence)\
        """;

    // who has something to say to people goes before those whose plan and labels are only to be brought up to date
    private static final String URGENT_FIRST = """
        case when exists (select 1 from effect words where words.issue = effect.issue and words.queue = effect.queue \
        and words.done_at is null and words.urgent) then 0 else 1 end, sequence\
        """;

    // the number of the try tells who has the right to it from who had it before
    private static final String CLAIMED = " where sequence = :sequence and attempts = :attempt and done_at is null";

    private final Database database;
    private final Documents documents;
    private final InboxRows inbox;
    private final QueueLeases leases;
    private final InstantSource clock;
    private final String now;

    /** A store that takes this clock for the one of all replicas where there are no others. */
    public EffectStore(Database database, Documents documents, InstantSource clock) {
        this.database = database;
        this.documents = documents;
        this.inbox = new InboxRows(database, documents);
        this.leases = new QueueLeases(database, clock);
        this.clock = clock;
        this.now = database.sharedNow();
    }

    private long now() {
        return clock.millis();
    }

    @Override
    public List<EffectQueue> queues(Instant ready) {
        return database
                .read()
                .sql("select distinct effect.queue from effect where " + READY
                        + " and not exists (select 1 from queue where queue.name = effect.queue"
                        + " and queue.holder = :nobody and queue.held_until > " + now
                        + " and queue.held_until <= " + now + " + :longest) order by effect.queue")
                .param("ready", ready.toEpochMilli())
                .param("bound", ready.plus(QueueLeases.LONGEST_PAUSE).toEpochMilli())
                .param("longest", QueueLeases.LONGEST_PAUSE.toMillis())
                .param("now", now())
                .param("nobody", QueueLeases.NOBODY)
                .query(String.class)
                .list()
                .stream()
                .map(EffectQueue::new)
                .toList();
    }

    @Override
    public Optional<Pending> next(EffectQueue queue, Instant ready) {
        return database.read()
                .sql("select sequence, id, issue, document, decided_at, attempts, attempted_at,"
                        + " coalesce(lands_until, attempted_at + :landing) - " + now + " as lands_in from effect"
                        + " where effect.queue = :name and " + READY + " order by " + URGENT_FIRST + " limit 1")
                .param("name", queue.name())
                .param("ready", ready.toEpochMilli())
                .param("bound", ready.plus(QueueLeases.LONGEST_PAUSE).toEpochMilli())
                .param("now", now())
                .param("landing", LANDS_WITHIN.toMillis())
                .query((row, number) -> pending(row))
                .optional();
    }

    private Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getLong("sequence"),
                row.getString("id"),
                new IssueId(row.getLong("issue")),
                documents.read(row.getString("document"), Effect.class),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                row.getInt("attempts"),
                doubt(row));
    }

    private static Optional<Doubt> doubt(ResultSet row) throws SQLException {
        var since = number(row, "attempted_at");
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Doubt(Instant.ofEpochMilli(since.getAsLong()), Duration.ofMillis(row.getLong("lands_in"))));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    // The first doubtful try stays written down, since whoever looks for what it left must look from there.
    @Override
    public Optional<Claim> claim(Pending effect, Lease lease, Instant at) {
        var claimed = new Claim(effect, effect.attempts() + 1, lease);
        return database.writeAllOrNothing(() -> leases.take(lease) && begin(effect, at))
                ? Optional.of(claimed)
                : Optional.empty();
    }

    private boolean begin(Pending effect, Instant at) {
        return database.change("update effect set attempts = attempts + 1,"
                                + " attempted_at = coalesce(attempted_at, :at)" + CLAIMED + " and issue = :issue")
                        .param("at", at.toEpochMilli())
                        .param("sequence", effect.sequence())
                        .param("attempt", effect.attempts())
                        .param("issue", effect.issue().value())
                        .update()
                == 1;
    }

    @Override
    public boolean sending(Claim claim, Duration mayLandFor) {
        return database.writeAllOrNothing(() -> leases.take(claim.lease())
                && claimed(
                        database.change("update effect set lands_until = " + now + " + :landing" + CLAIMED)
                                .param("now", now())
                                .param("landing", mayLandFor.toMillis()),
                        claim));
    }

    private static boolean claimed(WriteStatement change, Claim claim) {
        return change.param("sequence", claim.effect().sequence())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }

    @Override
    public boolean finish(Claim claim, Optional<Signal> answer, Instant at) {
        return whileClaimed(
                () -> claimed(
                        database.change("update effect set done_at = :at" + CLAIMED)
                                .param("at", at.toEpochMilli()),
                        claim),
                claim,
                answer,
                at);
    }

    @Override
    public boolean retry(Claim claim, Instant at, Optional<Duration> mayLandFor) {
        var doubt = mayLandFor.isPresent()
                ? ", lands_until = " + now + " + :landing"
                : ", attempted_at = null, lands_until = null";
        return claimed(
                database.change("update effect set retry_at = :at" + doubt + CLAIMED)
                        .param("at", at.toEpochMilli())
                        .param("now", now())
                        .param("landing", mayLandFor.orElse(Duration.ZERO).toMillis()),
                claim);
    }

    @Override
    public boolean report(Claim claim, Signal news, Instant at) {
        return whileClaimed(
                () -> claimed(database.change("update effect set attempts = attempts" + CLAIMED), claim),
                claim,
                Optional.of(news),
                at);
    }

    private boolean whileClaimed(BooleanSupplier change, Claim claim, Optional<Signal> news, Instant at) {
        return database.writeAllOrNothing(() -> {
            var ours = change.getAsBoolean();
            if (ours) {
                news.ifPresent(signal -> inbox.addAnswer(claim.effect().sequence(), signal, at));
            }
            return ours;
        });
    }

    @Override
    public void postpone(Pending effect, Instant until) {
        database.change("update effect set retry_at = :at" + CLAIMED)
                .param("at", until.toEpochMilli())
                .param("sequence", effect.sequence())
                .param("attempt", effect.attempts())
                .update();
    }

    @Override
    public boolean newerWaits(Claim claim, Topic topic) {
        return database.read()
                .sql("select 1 from effect where issue = (select issue from effect where sequence = :sequence)"
                        + " and topic = :topic and sequence > :sequence and done_at is null limit 1")
                .param("sequence", claim.effect().sequence())
                .param("topic", TextIds.of(topic))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public void renew(Lease lease) {
        leases.renew(lease);
    }

    @Override
    public void rest(Lease lease, Duration time) {
        leases.rest(lease, time);
    }

    @Override
    public void release(Lease lease) {
        leases.release(lease);
    }
}
