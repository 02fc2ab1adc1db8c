package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened, with GitHub's time of it or, where GitHub has none, ours. */
public sealed interface Signal {
    Instant at();

    /** The issue's text, where the signal shows it. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** Who did it, where the signal says so. */
    default Optional<Person> actor() {
        return Optional.empty();
    }

    /** An issue that may be ours was seen for the first time; it becomes a draft. */
    record Opened(Instant at, Person author, IssueRef issue, String body) implements Signal {}

    /** A person or another app has changed the issue's text. */
    record Edited(Instant at, Person by, String before, String after) implements Signal {
        @Override
        public Optional<Person> actor() {
            return Optional.of(by);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(after);
        }
    }

    /** Our own edit has come back to us, and tells what it really overwrote. */
    record Overwrote(Instant at, String before, String after) implements Signal {
        @Override
        public Optional<String> text() {
            return Optional.of(after);
        }
    }

    /**
     * A look at the issue showed this text, without a word on who has changed it.
     *
     * @param changedAt GitHub's time of the last change of the issue; earlier versions did not keep it
     */
    record Seen(Instant at, String body, Optional<Instant> changedAt) implements Signal {
        /** A time at which the issue looked like this. */
        public Instant asOf() {
            return changedAt.orElse(at);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(body);
        }
    }

    /** The outbox has written our section: what it read right before, and what it wrote. */
    record Written(Instant at, String read, String written) implements Signal {
        @Override
        public Optional<String> text() {
            return Optional.of(written);
        }
    }

    record Commented(Instant at, Person by, long comment, String body) implements Signal {
        @Override
        public Optional<Person> actor() {
            return Optional.of(by);
        }
    }

    /** Answering this comment takes longer than people wait without a sign. */
    record Delayed(Instant at, Commented comment) implements Signal {}

    record CommentEdited(Instant at, Person by, long comment, String before, String after) implements Signal {
        @Override
        public Optional<Person> actor() {
            return Optional.of(by);
        }
    }

    record Closed(Instant at, Person by, CloseReason reason) implements Signal {
        @Override
        public Optional<Person> actor() {
            return Optional.of(by);
        }
    }

    record Reopened(Instant at, Person by) implements Signal {
        @Override
        public Optional<Person> actor() {
            return Optional.of(by);
        }
    }

    record Unlabeled(Instant at, Person by, String label) implements Signal {
        @Override
        public Optional<Person> actor() {
            return Optional.of(by);
        }
    }

    /** The issue, its repository or our access to it is gone. */
    record Gone(Instant at, String why) implements Signal {}

    /** The issue, or its repository, has moved, was renamed or changed its visibility. */
    record Moved(Instant at, IssueRef to) implements Signal {}

    /** The clock has reached a moment of this maintenance. */
    record MomentCame(Instant at) implements Signal {}

    /** The comment that lists the gaps is there. */
    record GapsCommented(Instant at, long comment) implements Signal {}

    /**
     * The post-mortem is open.
     *
     * @param notThere why it is not in the configured repository
     */
    record PostMortemOpened(Instant at, Memory.Link issue, Optional<NotThere> notThere) implements Signal {}

    /** The post-mortem was found closed or gone. */
    record PostMortemOver(Instant at) implements Signal {}

    /**
     * GitHub was asked to assign people.
     *
     * @param logins whom it has assigned, and silently nobody else
     */
    record Assigned(Instant at, List<String> wanted, List<String> logins) implements Signal {}

    /** GitHub runs the workflow of a task, or has run it already. */
    record RunStarted(Instant at, TaskRef ref, int number, TaskRun.Receipt receipt) implements Signal {}

    /** The workflow of a task was not started, or nobody knows. */
    record RunNotStarted(Instant at, TaskRef ref, int number, NoRun reason, String why) implements Signal {}

    /**
     * GitHub's attempt at a run has come to its end.
     *
     * @param run GitHub's number of the run
     * @param conclusion GitHub's word for it, such as {@code success} or {@code cancelled}
     */
    record RunEnded(Instant at, long run, int attempt, String conclusion) implements Signal {
        public boolean success() {
            return conclusion.equals("success");
        }
    }

    /** GitHub has finally refused something that we wanted to do. */
    record Refused(Instant at, Undone what, String why) implements Signal {}

    /** The outbox has dropped something that was no longer useful. */
    record Dropped(Instant at, String what, String why) implements Signal {}

    /** A channel has answered to a notice, or could not. */
    record Receipted(Instant at, Receipt receipt) implements Signal {}

    /** Why a post-mortem was opened beside its maintenance and not in the configured repository. */
    enum NotThere {
        ANOTHER_OWNER,
        NOT_REACHED,
        MORE_READERS,
        REFUSED
    }

    /** Why no run of a workflow is known. */
    enum NoRun {
        /** The app was not given the permission. */
        NOT_PERMITTED,
        REFUSED,
        /** The answer was lost, and no run of ours was found. */
        NONE_FOUND,
        /** The answer was lost, and several runs of ours were found. */
        SEVERAL_FOUND,
        /** GitHub could be asked only when nobody waited for it any more. */
        TOO_LATE,
        /** By the time that GitHub could be asked, nothing was to be done any more. */
        NOT_NEEDED
    }

    /** How an issue was closed. */
    enum CloseReason {
        COMPLETED,
        NOT_PLANNED,
        DUPLICATE
    }
}
