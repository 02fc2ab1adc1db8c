package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.lifecycle.Lifecycle;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Versioned;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Instant;
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
    private final Inbox inbox;
    private final ServedRepositories served;
    private final InstallationLookup installations;
    private final FactFinder facts;
    private final Clocks clocks;
    private final Listener listener;

    /** Called for every decision once it is stored. */
    public interface Listener {
        /**
         * A signal was decided.
         *
         * @param before none where the maintenance begins with it
         */
        void decided(Optional<Maintenance> before, Signal signal, Decision decision);
    }

    public Engine(
            Maintenances maintenances,
            Inbox inbox,
            ServedRepositories served,
            InstallationLookup installations,
            FactFinder facts,
            Clocks clocks,
            Listener listener) {
        this.maintenances = maintenances;
        this.inbox = inbox;
        this.served = served;
        this.installations = installations;
        this.facts = facts;
        this.clocks = clocks;
        this.listener = listener;
    }

    /** Decides what a message says, and marks it as done in the same transaction. */
    void decide(Inbox.Message message, ParsedMessage parsed) {
        parsed.opened().ifPresent(this::open);
        parsed.fanOut().forEach(this::fanOut);
        var done = parsed.signal().filter(signal -> apply(message.lane(), signal, Optional.of(message.sequence())));
        if (done.isEmpty()) {
            inbox.done(message.sequence(), clocks.real().instant());
        }
    }

    /** Who wrote a comment sees a reaction while its answer takes its time, unless it was decided by then. */
    void acknowledge(Inbox.Message message, Signal.Commented comment) {
        if (inbox.isOpen(message.sequence())) {
            apply(message.lane(), new Signal.Delayed(comment.at(), comment), Optional.empty());
        }
    }

    private boolean apply(LaneKey lane, Signal signal, Optional<Long> message) {
        return lane instanceof LaneKey.OfIssue(var issue) && apply(issue, signal, message);
    }

    /**
     * Applies a signal to a maintenance.
     *
     * @return whether something was stored; false also where there is no such maintenance
     */
    public boolean apply(long issue, Signal signal, Optional<Long> message) {
        while (true) {
            var kept = maintenances.find(issue);
            if (kept.isEmpty()) {
                return false;
            }
            try (var _ = LogContext.maintenance(kept.get().value().issue())) {
                var done = tryOnce(issue, kept.get(), signal, message);
                if (done.isPresent()) {
                    return done.get();
                }
            }
        }
    }

    /** Whether something was stored; empty where somebody else was faster. */
    private Optional<Boolean> tryOnce(long issue, Versioned kept, Signal signal, Optional<Long> message) {
        var value = kept.value();
        var pending = Lifecycle.on(value, signal);
        var decision = pending.decide(facts(value.issue().repository(), pending::questions));
        if (changesNothing(value, signal, decision)) {
            return Optional.of(false);
        }
        if (store(issue, kept.version(), decision, message)) {
            listener.decided(Optional.of(value), signal, decision);
            return Optional.of(true);
        }
        return message.filter(sequence -> !inbox.isOpen(sequence)).map(_ -> true);
    }

    /** A moment is always stored, so that the next one is known anew. */
    private static boolean changesNothing(Maintenance value, Signal signal, Decision decision) {
        return !(signal instanceof Signal.MomentCame)
                && decision.effects().isEmpty()
                && decision.next().equals(value);
    }

    /**
     * Makes an issue a maintenance, unless it is one already.
     *
     * @return whether it has become one now
     */
    public boolean open(Signal.Opened opened) {
        if (maintenances.exists(opened.issue().id())) {
            return false;
        }
        try (var _ = LogContext.maintenance(opened.issue())) {
            var known = facts(opened.issue().repository(), found -> Lifecycle.questions(opened, found));
            var decision = Lifecycle.open(opened, known);
            var stored = store(opened.issue().id(), 0, decision, Optional.empty());
            if (stored) {
                listener.decided(Optional.empty(), opened, decision);
            }
            return stored;
        }
    }

    private void fanOut(ParsedMessage.FanOut event) {
        switch (event) {
            case ParsedMessage.FanOut.Installed(var at, var repositories) ->
                repositories.forEach(repository -> served.keep(repository, at));
            case ParsedMessage.FanOut.InstallationSuspended(var _, var installation) -> served.suspend(installation);
            case ParsedMessage.FanOut.InstallationBack(var at, var installation) ->
                installations.repositories(installation).forEach(repository -> served.keep(repository, at));
            case ParsedMessage.FanOut.Uninstalled(var at, var installation, var repository) ->
                repository.ifPresentOrElse(
                        one -> served.remove(installation, one, at), () -> served.removeAll(installation, at));
            case ParsedMessage.FanOut.RepositoryChanged(var at, var repository) -> {
                served.keep(repository, at);
                maintenances.ofRepository(repository.id()).forEach(issue -> move(issue, at, repository));
            }
            case ParsedMessage.FanOut.RepositoryGone(var at, var installation, var repository, var why) ->
                maintenances.ofRepository(repository).stream()
                        .filter(maintenances.ofInstallation(installation)::contains)
                        .forEach(issue -> apply(issue, new Signal.Gone(at, why), Optional.empty()));
            case ParsedMessage.FanOut.RunEnded(var repository, var ended) ->
                maintenances.ofRepository(repository).forEach(issue -> apply(issue, ended, Optional.empty()));
            case ParsedMessage.FanOut.InstallationGone(var at, var installation, var why) ->
                maintenances
                        .ofInstallation(installation)
                        .forEach(issue -> apply(issue, new Signal.Gone(at, why), Optional.empty()));
        }
    }

    private void move(long issue, Instant at, Repository repository) {
        maintenances
                .find(issue)
                .map(kept -> kept.value().issue().in(repository))
                .ifPresent(to -> apply(issue, new Signal.Moved(at, to), Optional.empty()));
    }

    /** Asks until no question is open; an answer may raise a further one. */
    private Facts facts(Repository repository, Function<Facts, Set<Question>> questions) {
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

    private boolean store(long issue, long version, Decision decision, Optional<Long> message) {
        var next = decision.next();
        var change = new Change(issue, version, next, decision.effects(), Lifecycle.nextMoment(next), message);
        return maintenances.commit(change, clocks.real().instant());
    }
}
