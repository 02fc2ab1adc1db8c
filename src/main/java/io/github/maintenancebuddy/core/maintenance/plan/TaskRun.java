package io.github.maintenancebuddy.core.maintenance.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of a task's workflow (behaviour.md, Scripted steps).
 *
 * @param number counts the runs of the task, from 1
 * @param receipt what GitHub answered; none before it did
 * @param attempt the last of GitHub's attempts at the run whose end is known; 0 while none is
 */
public record TaskRun(int number, Instant askedAt, State state, Optional<Receipt> receipt, int attempt) {
    /** How far a run has come. */
    public enum State {
        /** GitHub has not answered yet. */
        ASKED(true),
        STARTED(true),
        /** It has taken so long that people were told. */
        OVERDUE(true),
        /** GitHub was not asked, or has refused. */
        NOT_STARTED(false),
        /** Nobody knows whether it was started; people were asked. */
        UNKNOWN(false),
        SUCCEEDED(false),
        FAILED(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }

        public boolean open() {
            return open;
        }
    }

    /**
     * By what GitHub knows a run.
     *
     * @param url where people see it
     */
    public record Receipt(long id, String url) {}

    /** A run that is asked for now. */
    public static TaskRun asked(int number, Instant at) {
        return new TaskRun(number, at, State.ASKED, Optional.empty(), 0);
    }

    /** Whether GitHub has begun it and its end is not known. */
    public boolean underWay() {
        return state == State.STARTED || state == State.OVERDUE;
    }

    public TaskRun in(State next) {
        return new TaskRun(number, askedAt, next, receipt, attempt);
    }

    public TaskRun started(Receipt next) {
        return new TaskRun(number, askedAt, State.STARTED, Optional.of(next), attempt);
    }

    /** GitHub's attempt at it has come to its end. */
    public TaskRun ended(int next, boolean success) {
        return new TaskRun(number, askedAt, success ? State.SUCCEEDED : State.FAILED, receipt, next);
    }
}
