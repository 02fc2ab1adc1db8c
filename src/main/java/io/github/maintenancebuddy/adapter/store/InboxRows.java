package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.time.Instant;

/** What other transactions do to messages: mark them done, move them to another lane, add an answer. */
final class InboxRows {
    private final Database database;
    private final Documents documents;

    InboxRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Done, without its payload, which nobody needs any more; false where it was done before. */
    boolean done(long sequence, Instant now) {
        return database.change("update hint set done_at = :now, payload = ''"
                                + " where sequence = :sequence and done_at is null")
                        .param("now", now.toEpochMilli())
                        .param("sequence", sequence)
                        .update()
                == 1;
    }

    /** The issue of a lane has another number now. */
    void move(IssueId from, IssueId to) {
        if (!from.equals(to)) {
            database.change("update hint set lane = :to where lane = :from and done_at is null")
                    .param("to", new LaneKey.OfIssue(to).number())
                    .param("from", new LaneKey.OfIssue(from).number())
                    .update();
        }
    }

    /** What came of an effect, into the lane that the effect's issue has now. */
    void addAnswer(long effect, Signal answer, Instant now) {
        database.change("insert into hint (lane, kind, payload, received_at)"
                        + " select issue, :kind, :payload, :now from effect where sequence = :effect")
                .param("kind", Inbox.SIGNAL)
                .param("payload", documents.write(answer))
                .param("now", now.toEpochMilli())
                .param("effect", effect)
                .update();
    }
}
