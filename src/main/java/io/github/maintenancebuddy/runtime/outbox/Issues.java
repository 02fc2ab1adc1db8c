package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be doable on GitHub, one request each. Every method throws {@link Refused} where GitHub says no for good,
 * {@link Busy} where it was certainly not done and may be tried later, and {@link Doubt} where nobody knows.
 */
public interface Issues {
    /** GitHub says no for good: 400, 403 where it is no limit, 404, 410, 422. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean permitted;

        public Refused(String why) {
            this(why, true);
        }

        private Refused(String why, boolean permitted) {
            super(why);
            this.permitted = permitted;
        }

        /** Refused since the app was not given the permission. */
        public static Refused notPermitted(String why) {
            return new Refused(why, false);
        }

        public boolean permitted() {
            return permitted;
        }
    }

    /** Not done, to be tried at this time or later: a rate limit, or GitHub could not be reached at all. */
    final class Busy extends TemporarilyUnavailable {
        private static final long serialVersionUID = 1L;
        private final Instant retryAt;

        public Busy(String why, Instant retryAt) {
            super(why);
            this.retryAt = retryAt;
        }

        public Instant retryAt() {
            return retryAt;
        }
    }

    /** Sent, but the answer was lost or a 5xx. */
    final class Doubt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Doubt(String why) {
            super(why);
        }
    }

    /** An issue's text as it is right now. */
    Text text(IssueRef issue);

    /** Replaces an issue's text; returns GitHub's time of it. */
    Instant writeText(IssueRef issue, String text);

    /** A new comment; returns GitHub's number of it. */
    long comment(IssueRef issue, String text);

    void editComment(IssueRef issue, long comment, String text);

    /** The comment that holds this marker and was written by our own app, since this time. */
    Optional<Long> findComment(IssueRef issue, String marker, Instant since);

    void react(IssueRef issue, long comment, Effect.Reaction reaction);

    /** Adds labels, creating missing ones; returns all labels that the issue now has. */
    Set<String> addLabels(IssueRef issue, List<String> labels);

    /** Takes a label off; one that is not there is fine. */
    void removeLabel(IssueRef issue, String label);

    /** Assigns people; GitHub silently leaves out whom it may not assign. Returns all who are assigned now. */
    Set<String> assign(IssueRef issue, List<String> logins);

    void unassign(IssueRef issue, List<String> logins);

    /** Closes the issue as completed or as not planned, or opens it again. */
    void setState(IssueRef issue, State state);

    /** A new issue. */
    NewIssue open(Repository repository, Draft draft);

    /** The issue that holds this marker and was opened by our own app, since this time. */
    Optional<NewIssue> findIssue(Repository repository, String marker, Instant since);

    /** Puts another issue, by GitHub's number of it, below this one. */
    void addSubIssue(IssueRef issue, long id);

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
        Draft toNobody() {
            return new Draft(title, body, labels, List.of());
        }
    }

    /** An issue that we opened. */
    record NewIssue(long id, int number, String url) {}
}
