package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Nothing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must be doable on GitHub, one request each. */
public interface Issues {
    /** An issue's text as it is right now. */
    EffectOutcome<Text> text(IssueRef issue);

    /** Replaces an issue's text; answers GitHub's time of it. */
    EffectOutcome<Instant> writeText(IssueRef issue, String text);

    /** A new comment; answers GitHub's number of it. */
    EffectOutcome<Long> comment(IssueRef issue, String text);

    EffectOutcome<Nothing> editComment(IssueRef issue, long comment, String text);

    /** The comment that holds this marker and was written by our own app, since this time. */
    EffectOutcome<Optional<Long>> findComment(IssueRef issue, String marker, Instant since);

    EffectOutcome<Nothing> react(IssueRef issue, long comment, Effect.Reaction reaction);

    /** Adds labels, creating missing ones; answers all labels that the issue now has. */
    EffectOutcome<Set<String>> addLabels(IssueRef issue, List<String> labels);

    /** Takes a label off; one that is not there is fine. */
    EffectOutcome<Nothing> removeLabel(IssueRef issue, String label);

    /** Assigns people; GitHub silently leaves out whom it may not assign. Answers all who are assigned now. */
    EffectOutcome<Set<String>> assign(IssueRef issue, List<String> logins);

    EffectOutcome<Nothing> unassign(IssueRef issue, List<String> logins);

    /** Closes the issue as completed or as not planned, or opens it again. */
    EffectOutcome<Nothing> setState(IssueRef issue, State state);

    /** A new issue. */
    EffectOutcome<NewIssue> open(Repository repository, Draft draft);

    /** The issue that holds this marker and was opened by our own app, since this time. */
    EffectOutcome<Optional<NewIssue>> findIssue(Repository repository, String marker, Instant since);

    /** Puts another issue, by GitHub's number of it, below this one. */
    EffectOutcome<Nothing> addSubIssue(IssueRef issue, IssueId id);

    /** Open or closed, and why. */
    enum State {
        OPEN,
        CLOSED_AS_COMPLETED,
        CLOSED_AS_NOT_PLANNED
    }

    /**
     * An issue's text.
     *
     * @param at GitHub's time of the last change of the issue
     * @param open whether the issue is open
     */
    record Text(String body, Instant at, boolean open) {}

    /** An issue to be opened. */
    record Draft(String title, String body, List<String> labels, List<String> assignees) {
        public Draft {
            labels = List.copyOf(labels);
            assignees = List.copyOf(assignees);
        }

        Draft withoutAssignees() {
            return new Draft(title, body, labels, List.of());
        }
    }

    /** An issue that we opened. */
    record NewIssue(IssueId id, int number, String url) {}
}
