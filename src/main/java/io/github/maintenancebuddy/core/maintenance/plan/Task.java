package io.github.maintenancebuddy.core.maintenance.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of the plan.
 *
 * @param text what is to be done, as people wrote it, in one line of Markdown
 * @param owner the login of who does it
 * @param check the state of the check by a second person, where one is asked for
 * @param script the workflow that does it, where the checklist names one
 */
public record Task(
        TaskRef ref,
        String text,
        Optional<String> owner,
        Optional<Duration> estimate,
        boolean optional,
        TaskState state,
        Optional<TaskState> check,
        Optional<TaskWorkflow> script) {
    public static Task of(TaskRef ref, String text) {
        return new Task(
                ref,
                text,
                Optional.empty(),
                Optional.empty(),
                false,
                TaskState.open(),
                Optional.empty(),
                Optional.empty());
    }

    /** Nothing is left to do on it: done and checked, skipped, void or removed. */
    public boolean settled() {
        return closed(ref) && (!state.isDone() || check.isEmpty() || closed(ref.asCheck()));
    }

    /**
     * Whether the task, or its check where the reference names that, is no longer open. Announcing, accepting and
     * checking are a certain person's: a tick by nobody is seen but does not count.
     */
    public boolean closed(TaskRef which) {
        var now = stateOf(which);
        var personal = which.check() || which.equals(TaskRef.P1) || which.equals(TaskRef.P2);
        return !now.isOpen() && !(personal && now.isDone() && now.doneBy().isEmpty());
    }

    /** Must still be settled before its stage is over. */
    public boolean holdsUp() {
        return !optional && !settled();
    }

    /** When the last tick that settled it fell. */
    public Optional<Instant> doneAt() {
        return Stream.of(state.doneAt(), check.flatMap(TaskState::doneAt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** The state of the task, or of its check where the reference names that. */
    public TaskState stateOf(TaskRef which) {
        return which.check() ? check.orElse(TaskState.open()) : state;
    }

    /** The same task with the state of the task, or of its check where the reference names that. */
    public Task with(TaskRef which, TaskState next) {
        return which.check() ? withCheck(Optional.of(next)) : withState(next);
    }

    public Task withRef(TaskRef next) {
        return new Task(next, text, owner, estimate, optional, state, check, script);
    }

    public Task withText(String next) {
        return new Task(ref, next, owner, estimate, optional, state, check, script);
    }

    public Task withOwner(Optional<String> next) {
        return new Task(ref, text, next, estimate, optional, state, check, script);
    }

    public Task withEstimate(Optional<Duration> next) {
        return new Task(ref, text, owner, next, optional, state, check, script);
    }

    public Task withOptional(boolean next) {
        return new Task(ref, text, owner, estimate, next, state, check, script);
    }

    public Task withState(TaskState next) {
        return new Task(ref, text, owner, estimate, optional, next, check, script);
    }

    public Task withCheck(Optional<TaskState> next) {
        return new Task(ref, text, owner, estimate, optional, state, next, script);
    }

    public Task withScript(Optional<TaskWorkflow> next) {
        return new Task(ref, text, owner, estimate, optional, state, check, next);
    }
}
