package io.github.maintenancebuddy.runtime.reconcile;

import static java.util.stream.Collectors.toSet;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.engine.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reconciles one repository. All that it finds becomes signals, in the order in which it may have happened; deciding
 * knows what was received before, so that a second run, or another replica's, changes nothing.
 */
public final class RepositoryReconciler {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryReconciler.class);

    /** So long after a change an issue is reconciled: soon after one its text may be older than what we know. */
    private static final Duration OVERLAP = Duration.ofMinutes(30);

    /** A command that nobody has received for longer is no longer what its author wants. */
    private static final Duration MAX_COMMAND_AGE = Duration.ofDays(1);

    /** An older issue is none that we have missed: the app came later, or the label means something else there. */
    private static final Duration MAX_ISSUE_AGE = Duration.ofDays(3);

    /** What is newer than this is probably on its way, behind something older. */
    private static final Duration DELIVERY_GRACE = Duration.ofMinutes(1);

    private final IssueLookup lookup;
    private final Engine engine;

    public RepositoryReconciler(IssueLookup lookup, Engine engine) {
        this.lookup = lookup;
        this.engine = engine;
    }

    /**
     * Reconciles the repository of these maintenances.
     *
     * @param known those that had not ended before this run
     * @param before when it was reconciled last, if ever
     * @return whether nothing was left out
     */
    boolean reconcile(List<Maintenance> known, Optional<Instant> before, Instant now) {
        var repository = known.getFirst().issue().repository();
        try {
            var open = lookup.open(repository);
            var compared = compared(open, known, before, now);
            var ended = reconcileEnded(open, known, now);
            return compared && ended;
        } catch (RuntimeException e) {
            LOG.warn("Repository {} could not be reconciled: {}", repository.name(), e.getMessage());
            return false;
        }
    }

    private boolean compared(
            List<IssueLookup.OpenIssue> open, List<Maintenance> known, Optional<Instant> before, Instant now) {
        var ours = ids(known.stream().map(Maintenance::issue));
        var since = before.map(last -> last.minus(OVERLAP)).orElse(Instant.EPOCH);
        var all = true;
        for (var shown : open) {
            if (!shown.changedAt().isBefore(since)) {
                all &= attempt(shown.issue(), () -> compare(shown, ours, since, now));
            }
        }
        return all;
    }

    private void compare(IssueLookup.OpenIssue shown, Set<IssueId> ours, Instant since, Instant now) {
        var issue = shown.issue();
        if (ours.contains(issue.id())) {
            engine.apply(
                    issue.id(), new Signal.Seen(now, shown.body(), Optional.of(shown.changedAt())), Optional.empty());
        } else if (!opened(shown, now)) {
            return;
        }
        var oldest = now.minus(MAX_COMMAND_AGE);
        lookup.comments(issue, since.isAfter(oldest) ? since : oldest).stream()
                .filter(comment -> !comment.at().isBefore(oldest))
                .filter(comment -> comment.at().isBefore(now.minus(DELIVERY_GRACE)))
                .forEach(comment -> engine.apply(issue.id(), comment, Optional.empty()));
    }

    private boolean opened(IssueLookup.OpenIssue shown, Instant now) {
        return shown.openedAt().isAfter(now.minus(MAX_ISSUE_AGE))
                && shown.author()
                        .filter(Person::human)
                        .map(author -> new Signal.Opened(shown.openedAt(), author, shown.issue(), shown.body()))
                        .filter(engine::open)
                        .isPresent();
    }

    /** Those that had not ended and are not open any more. */
    private boolean reconcileEnded(List<IssueLookup.OpenIssue> open, List<Maintenance> known, Instant now) {
        var listed = ids(open.stream().map(IssueLookup.OpenIssue::issue));
        var all = true;
        for (var maintenance : known) {
            var issue = maintenance.issue();
            if (!listed.contains(issue.id())) {
                all &= attempt(
                        issue,
                        () -> lookup.end(issue, now).ifPresent(end -> engine.apply(issue.id(), end, Optional.empty())));
            }
        }
        return all;
    }

    private static boolean attempt(IssueRef issue, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Issue {} could not be reconciled: {}", issue.url(), e.getMessage());
            return false;
        }
    }

    private static Set<IssueId> ids(Stream<IssueRef> issues) {
        return issues.map(IssueRef::id).collect(toSet());
    }
}
