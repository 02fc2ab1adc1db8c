package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.people.Buddy;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One planned piece of work: one GitHub issue with the label {@code maintenance}, as a value (behaviour.md, Words).
 *
 * @param rules what the repository's configuration asked for when it was last read
 * @param outcome only of a completed one
 * @param window none while the start is not known
 */
public record Maintenance(
        IssueRef issue,
        MaintenanceRules rules,
        Request request,
        Phase phase,
        Optional<Outcome> outcome,
        Optional<Window> window,
        Crew crew,
        Plan plan,
        Publicity publicity,
        Memory memory,
        Timeline timeline) {
    public static Maintenance opened(IssueRef issue, Crew crew, String page) {
        return new Maintenance(
                issue,
                MaintenanceRules.NONE,
                Request.EMPTY,
                Phase.DRAFT,
                Optional.empty(),
                Optional.empty(),
                crew,
                Plan.EMPTY,
                Publicity.at(page),
                Memory.EMPTY,
                Timeline.EMPTY);
    }

    public boolean is(Phase other) {
        return phase == other;
    }

    /**
     * The window, where the phase says that there is one.
     *
     * @throws IllegalStateException where it has no date
     */
    public Window requireWindow() {
        return window.orElseThrow(() -> new IllegalStateException("#" + issue.number() + " has no date"));
    }

    public boolean running() {
        return phase.running();
    }

    public boolean ended() {
        return phase.ended();
    }

    /** What users will notice; a draft with this gap counts as no impact. */
    public Impact impact() {
        return request.impact().orElse(Impact.NO_IMPACT);
    }

    /** Running and past the planned end. */
    public boolean overrun(Instant now) {
        return running()
                && window.filter(planned -> !now.isBefore(planned.end())).isPresent();
    }

    /** Running, and the clock has found it past its present planned end. */
    public boolean overrunNoted() {
        return running()
                && window.filter(planned -> timeline.since(planned.end(), TimelineEvent.Overran.class))
                        .isPresent();
    }

    public Maintenance withIssue(IssueRef next) {
        return new Maintenance(next, rules, request, phase, outcome, window, crew, plan, publicity, memory, timeline);
    }

    public Maintenance withRules(MaintenanceRules next) {
        return new Maintenance(issue, next, request, phase, outcome, window, crew, plan, publicity, memory, timeline);
    }

    public Maintenance withRequest(Request next) {
        return new Maintenance(issue, rules, next, phase, outcome, window, crew, plan, publicity, memory, timeline);
    }

    public Maintenance withPhase(Phase next) {
        return new Maintenance(issue, rules, request, next, outcome, window, crew, plan, publicity, memory, timeline);
    }

    public Maintenance withOutcome(Optional<Outcome> next) {
        return new Maintenance(issue, rules, request, phase, next, window, crew, plan, publicity, memory, timeline);
    }

    public Maintenance withWindow(Optional<Window> next) {
        return new Maintenance(issue, rules, request, phase, outcome, next, crew, plan, publicity, memory, timeline);
    }

    public Maintenance withCrew(Crew next) {
        return new Maintenance(issue, rules, request, phase, outcome, window, next, plan, publicity, memory, timeline);
    }

    public Maintenance withBuddy(UnaryOperator<Buddy> change) {
        return withCrew(crew.withBuddy(change.apply(crew.buddy())));
    }

    public Maintenance withPlan(Plan next) {
        return new Maintenance(issue, rules, request, phase, outcome, window, crew, next, publicity, memory, timeline);
    }

    public Maintenance withPublicity(Publicity next) {
        return new Maintenance(issue, rules, request, phase, outcome, window, crew, plan, next, memory, timeline);
    }

    public Maintenance withMemory(Memory next) {
        return new Maintenance(issue, rules, request, phase, outcome, window, crew, plan, publicity, next, timeline);
    }

    /** The same maintenance with one more line in its timeline. */
    public Maintenance tell(Instant at, Person by, TimelineEvent what) {
        return told(new TimelineEntry(at, Optional.of(by), what));
    }

    /** The same maintenance with one more line in its timeline, of something that nobody in particular did. */
    public Maintenance tell(Instant at, TimelineEvent what) {
        return told(new TimelineEntry(at, Optional.empty(), what));
    }

    public Maintenance withTimeline(Timeline next) {
        return new Maintenance(issue, rules, request, phase, outcome, window, crew, plan, publicity, memory, next);
    }

    public Maintenance told(TimelineEntry entry) {
        return withTimeline(timeline.with(entry));
    }
}
