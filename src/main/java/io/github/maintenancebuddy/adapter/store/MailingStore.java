package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.mail.MailedNotice;
import io.github.maintenancebuddy.adapter.mail.Mailings;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The letters to those who read by mail, and which of them are sent. */
public final class MailingStore implements Mailings {
    private static final int PATIENCE_DAYS = 3;

    private static final String WAITING = """
        select letter.mailing, letter.attempts, mailing.document, subscription.id, subscription.repository, \
        subscription.place, subscription.address, subscription.services from letter \
        join mailing on mailing.id = letter.mailing join subscription on subscription.id = letter.subscription \
        where not letter.done\
        """;

    // as long as the repository has not become private since
    private static final String STILL_PUBLIC = """
        exists (select 1 from effect join maintenance on maintenance.issue = effect.issue \
        where effect.id = letter.mailing and maintenance.public_place is not null)\
        """;

    private final Database database;
    private final Documents documents;

    public MailingStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Whoever carried a letter has died with the app before: no need to wait as long as for another replica. */
    void forgetRounds() {
        database.change("update letter set retry_at = 0 where not done and retry_at is not null")
                .update();
    }

    @Override
    public void begin(String mailing, MailedNotice news, PublicPagePath place, Instant now) {
        database.writeAllOrNothing(() -> {
            var first = database.change("insert into mailing (id, thread, document, begun_at)"
                                    + " values (:id, :thread, :document, :now) on conflict (id) do nothing")
                            .param("id", mailing)
                            .param("thread", news.thread())
                            .param("document", documents.write(news))
                            .param("now", now.toEpochMilli())
                            .update()
                    == 1;
            if (first) {
                address(mailing, news, place);
            }
            return first;
        });
    }

    // By the repository and not by the name alone, since a slug is anybody's. A repository that was public and has a
    // slug now must not tell its old readers that this is its slug, nor the other way round; between two names of a
    // public one readers go along.
    private void address(String mailing, MailedNotice news, PublicPagePath place) {
        var letters = database
                .change("select id, repository, place, address, services from subscription where repository = (select"
                        + " maintenance.repository from effect join maintenance on maintenance.issue ="
                        + " effect.issue where effect.id = :mailing) and (place = :place or (place like '%/%' and"
                        + " :place like '%/%')) order by id")
                .param("mailing", mailing)
                .param("place", place.name().toLowerCase(Locale.ROOT))
                .rows((row, number) -> SubscriptionStore.subscription(row))
                .stream()
                .filter(reader -> reader.wish().concerns(news.notice().facts().services()))
                .map(reader -> new Object[] {mailing, reader.id()})
                .toList();
        database.rows().batchUpdate("insert into letter (mailing, subscription) values (?, ?)", letters);
    }

    @Override
    public List<Waiting> untried(String mailing, int most) {
        return database.read()
                .sql(WAITING + " and letter.mailing = :mailing and letter.attempts = 0"
                        + " order by subscription.id limit :most")
                .param("mailing", mailing)
                .param("most", most)
                .query((row, number) -> waiting(row))
                .list();
    }

    @Override
    public List<Waiting> again(Instant now, int most) {
        return database.read()
                .sql(WAITING + " and letter.retry_at <= :now and " + STILL_PUBLIC
                        + " order by letter.retry_at limit :most")
                .param("now", now.toEpochMilli())
                .param("most", most)
                .query((row, number) -> waiting(row))
                .list();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("mailing"),
                documents.read(row.getString("document"), MailedNotice.class),
                SubscriptionStore.subscription(row),
                row.getInt("attempts"));
    }

    @Override
    public boolean attempt(Waiting letter, Instant retryAt) {
        return change(letter, "attempts = attempts + 1, retry_at = :at", letter.attempts())
                        .param("at", retryAt.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public void putBack(Waiting letter) {
        tried(letter, "attempts = attempts - 1, retry_at = null").update();
    }

    @Override
    public void later(Waiting letter, Instant retryAt) {
        tried(letter, "retry_at = :at").param("at", retryAt.toEpochMilli()).update();
    }

    @Override
    public void done(Waiting letter, boolean sent) {
        database.writeAllOrNothing(() -> {
            var first = tried(letter, "done = true").update() == 1;
            if (sent) {
                database.change("update subscription set failed_days = 0, failed_at = null where id = :id"
                                + " and failed_days > 0")
                        .param("id", letter.reader().id())
                        .update();
            }
            return first;
        });
    }

    /** After {@link #attempt} has counted. */
    private WriteStatement tried(Waiting letter, String what) {
        return change(letter, what, letter.attempts() + 1);
    }

    // the count of tries tells a stale reader from the one who may go on
    private WriteStatement change(Waiting letter, String what, int attempts) {
        return database.change("update letter set " + what + " where mailing = :mailing"
                        + " and subscription = :subscription and attempts = :attempts and not done")
                .param("mailing", letter.mailing())
                .param("subscription", letter.reader().id())
                .param("attempts", attempts);
    }

    @Override
    public void noSuchReader(Waiting letter, Instant now) {
        database.writeAllOrNothing(() -> {
            var first = tried(letter, "done = true").update() == 1;
            database.change("update subscription set failed_days = failed_days + 1, failed_at = :now where id = :id"
                            + " and (failed_at is null or failed_at <= :before)")
                    .param("now", now.toEpochMilli())
                    .param("before", now.minus(Duration.ofDays(1)).toEpochMilli())
                    .param("id", letter.reader().id())
                    .update();
            database.change("delete from subscription where id = :id and failed_days >= :days")
                    .param("id", letter.reader().id())
                    .param("days", PATIENCE_DAYS)
                    .update();
            return first;
        });
    }

    @Override
    public boolean overtaken(Waiting letter) {
        return database.read()
                .sql("select 1 from letter join mailing on mailing.id = letter.mailing"
                        + " where letter.subscription = :subscription and mailing.thread = :thread and mailing.sequence"
                        + " > (select sequence from mailing where id = :mailing) limit 1")
                .param("subscription", letter.reader().id())
                .param("thread", letter.news().thread())
                .param("mailing", letter.mailing())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
