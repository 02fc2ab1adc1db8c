package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import java.time.Instant;
import java.util.UUID;

/** What decisions do to effects: add them, move them along with their issue, drop them. */
final class EffectRows {
    private final Database database;
    private final Documents documents;

    EffectRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** At the end of what waits for this issue, unless one that waits will show the same. */
    void add(IssueRef issue, Effect effect, Instant now) {
        var topic = effect.topic().map(TextIds::of);
        if (effect.coalesces()
                && topic.filter(same -> covered(issue, same, now)).isPresent()) {
            return;
        }
        database.change("insert into effect (id, issue, queue, topic, urgent, document, decided_at)"
                        + " values (:id, :issue, :queue, :topic, :urgent, :document, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("issue", issue.id().value())
                .param("queue", EffectQueue.of(effect, issue).name())
                .param("topic", topic.orElse(null))
                .param("urgent", effect.urgent())
                .param("document", documents.write(effect))
                .param("now", now.toEpochMilli())
                .update();
    }

    // An effect that is rendered when it is sent shows this decision too, as long as no try of it has begun. It keeps
    // its earlier place, so that a stream of changes cannot put it off for ever. An update and not a query: it locks
    // the row, so that on PostgreSQL no try can begin between this look and our commit.
    private boolean covered(IssueRef issue, String topic, Instant now) {
        return database.change("update effect set decided_at = :now where issue = :issue and topic = :topic"
                                + " and done_at is null and attempted_at is null")
                        .param("now", now.toEpochMilli())
                        .param("issue", issue.id().value())
                        .param("topic", topic)
                        .update()
                > 0;
    }

    /** The issue has another number, or another installation serves it. */
    void move(IssueId from, IssueRef to) {
        database.change("update effect set issue = :issue where issue = :from and issue <> :issue and done_at is null")
                .param("issue", to.id().value())
                .param("from", from.value())
                .update();
        database.change("update effect set queue = :queue where issue = :issue and done_at is null"
                        + " and queue like 'github %' and queue <> :queue")
                .param(
                        "queue",
                        EffectQueue.gitHub(to.repository().installation()).name())
                .param("issue", to.id().value())
                .update();
    }

    void drop(IssueId issue, Instant now) {
        database.change("update effect set done_at = :now where issue = :issue and done_at is null")
                .param("now", now.toEpochMilli())
                .param("issue", issue.value())
                .update();
    }
}
