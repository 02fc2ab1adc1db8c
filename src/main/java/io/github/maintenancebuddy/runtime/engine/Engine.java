package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.lifecycle.Lifecycle;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a signal through a decision: load, look up the facts it needs, decide, commit; and again from the start where
 * somebody else was faster. The version in the store keeps it safe on any number of threads and replicas.
 */
public final class Engine {
    private final Maintenances maintenances;
    private final Inbox hints;
    private final FactFinder facts;
    private final InstantSource realClock;
    private final DecisionListener decided;

    /**
     * A new engine.
     *
     * @param decided told of every decision
     */
    public Engine(
            Maintenances maintenances,
            Inbox hints,
            FactFinder facts,
            InstantSource realClock,
            DecisionListener decided) {
        this.maintenances = maintenances;
        this.hints = hints;
        this.facts = facts;
        this.realClock = realClock;
        this.decided = decided;
    }

    /** Decides what a hint tells, and marks it as done in the same transaction. */
    void decide(Inbox.Hint hint, ParsedMessage heard) {
        heard.seen().ifPresent(this::open);
        heard.wide().forEach(this::fanOut);
        var done = heard.signal().filter(signal -> apply(hint.lane(), signal, Optional.of(hint.sequence())));
        if (done.isEmpty()) {
            hints.done(hint.sequence(), realClock.instant());
        }
    }

    /** Whoever wrote a comment gets a sign once its answer takes its time, unless it was decided by then. */
    void delayed(Inbox.Hint hint, Signal.Commented comment) {
        if (hints.waits(hint.sequence())) {
            apply(hint.lane(), new Signal.Delayed(comment.at(), comment), Optional.empty());
        }
    }

    /**
     * Applies a signal to a maintenance.
     *
     * @return whether something was stored; false also where there is no such maintenance
     */
    public boolean apply(long issue, Signal signal, Optional<Long> hint) {
        while (true) {
            var kept = maintenances.find(issue);
            if (kept.isEmpty()) {
                return false;
            }
            try (var _ = LogContext.maintenance(kept.get().value().issue())) {
                var done = tried(issue, kept.get(), signal, hint);
                if (done.isPresent()) {
                    return done.get();
                }
            }
        }
    }

    /** Whether something was stored; empty where somebody else was faster. */
    private Optional<Boolean> tried(long issue, Kept kept, Signal signal, Optional<Long> hint) {
        var value = kept.value();
        var pending = Lifecycle.on(value, signal);
        var decision = pending.decide(known(value.issue().repository(), pending::questions));
        if (nothing(value, signal, decision)) {
            return Optional.of(false);
        }
        if (store(issue, kept.version(), decision, hint)) {
            decided.stored(Optional.of(value), signal, decision);
            return Optional.of(true);
        }
        return hint.filter(sequence -> !hints.waits(sequence)).map(_ -> true);
    }

    /** A moment is always stored, so that the next one is known anew. */
    private static boolean nothing(Maintenance value, Signal signal, Decision decision) {
        return !(signal instanceof Signal.MomentCame)
                && decision.effects().isEmpty()
                && decision.next().equals(value);
    }

    /**
     * Makes an issue a maintenance, unless it is one already.
     *
     * @return whether it has become one now
     */
    public boolean open(Signal.Opened seen) {
        if (maintenances.knows(seen.issue().id())) {
            return false;
        }
        try (var _ = LogContext.maintenance(seen.issue())) {
            var known = known(seen.issue().repository(), found -> Lifecycle.questions(seen, found));
            var decision = Lifecycle.open(seen, known);
            var stored = store(seen.issue().id(), 0, decision, Optional.empty());
            if (stored) {
                decided.stored(Optional.empty(), seen, decision);
            }
            return stored;
        }
    }

    private void fanOut(ParsedMessage.Wide wide) {
        switch (wide) {
            case ParsedMessage.Wide.RepositoryChanged(var at, var repository) ->
                maintenances.ofRepository(repository.id()).forEach(issue -> moved(issue, at, repository));
            case ParsedMessage.Wide.RepositoryGone(var at, var installation, var repository, var why) ->
                maintenances.ofRepository(repository).stream()
                        .filter(maintenances.ofInstallation(installation)::contains)
                        .forEach(issue -> apply(issue, new Signal.Gone(at, why), Optional.empty()));
            case ParsedMessage.Wide.RunEnded(var repository, var ended) ->
                maintenances.ofRepository(repository).forEach(issue -> apply(issue, ended, Optional.empty()));
            case ParsedMessage.Wide.InstallationGone(var at, var installation, var why) ->
                maintenances
                        .ofInstallation(installation)
                        .forEach(issue -> apply(issue, new Signal.Gone(at, why), Optional.empty()));
        }
    }

    private void moved(long issue, Instant at, Repository repository) {
        maintenances
                .find(issue)
                .map(kept -> kept.value().issue().in(repository))
                .ifPresent(to -> apply(issue, new Signal.Moved(at, to), Optional.empty()));
    }

    /** Asks until no question is open; an answer may raise a further one. */
    private Facts known(Repository repository, Function<Facts, Set<Question>> questions) {
        var known = facts.none();
        while (true) {
            var found = known;
            var open = questions.apply(found).stream()
                    .filter(question -> !found.answers(question))
                    .collect(Collectors.toSet());
            if (open.isEmpty()) {
                return known;
            }
            known = facts.answer(known, repository, open);
        }
    }

    private boolean store(long issue, long version, Decision decision, Optional<Long> hint) {
        var next = decision.next();
        var change = new Change(issue, version, next, decision.effects(), Lifecycle.nextMoment(next), hint);
        return maintenances.commit(change, realClock.instant());
    }
}
