package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.InDoubt;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Nothing;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import io.github.maintenancebuddy.runtime.time.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One issue on GitHub, whose requests take as long as a test says; it has comments and labels and nothing else. */
final class SmallGitHub implements Issues {
    final List<String> comments = new ArrayList<>();
    final Set<String> labels = new TreeSet<>();
    Duration searchTakes = Duration.ZERO;
    Duration commentTakes = Duration.ZERO;
    Optional<Duration> nextCommentIsLostAndLandsIn = Optional.empty();
    Optional<Error> nextCommentEndsTheApp = Optional.empty();

    private final ManualScheduler time;

    SmallGitHub(ManualScheduler time) {
        this.time = time;
    }

    @Override
    public EffectOutcome<Long> comment(IssueRef issue, String text) {
        time.pass(commentTakes);
        var late = nextCommentIsLostAndLandsIn;
        nextCommentIsLostAndLandsIn = Optional.empty();
        if (late.isPresent()) {
            time.after(late.get(), "late", () -> comments.add(text));
            nextCommentEndsTheApp.ifPresent(end -> {
                throw end;
            });
            return new InDoubt<>("no answer came");
        }
        comments.add(text);
        return new Done<>((long) comments.size());
    }

    @Override
    public EffectOutcome<Optional<Long>> findComment(IssueRef issue, String marker, Instant since) {
        var found = comments.stream().anyMatch(text -> text.contains(marker));
        time.pass(searchTakes);
        return new Done<>(found ? Optional.of(1L) : Optional.empty());
    }

    @Override
    public EffectOutcome<Set<String>> addLabels(IssueRef issue, List<String> added) {
        labels.addAll(added);
        return new Done<>(Set.copyOf(labels));
    }

    @Override
    public EffectOutcome<Nothing> removeLabel(IssueRef issue, String label) {
        labels.remove(label);
        return EffectOutcome.done();
    }

    private static <T> EffectOutcome<T> unknown() {
        return new Refused<>("Not Found");
    }

    @Override
    public EffectOutcome<Text> text(IssueRef issue) {
        return unknown();
    }

    @Override
    public EffectOutcome<Instant> writeText(IssueRef issue, String text) {
        return unknown();
    }

    @Override
    public EffectOutcome<Nothing> editComment(IssueRef issue, long comment, String text) {
        return unknown();
    }

    @Override
    public EffectOutcome<Nothing> react(IssueRef issue, long comment, Effect.Reaction reaction) {
        return unknown();
    }

    @Override
    public EffectOutcome<Set<String>> assign(IssueRef issue, List<String> logins) {
        return unknown();
    }

    @Override
    public EffectOutcome<Nothing> unassign(IssueRef issue, List<String> logins) {
        return unknown();
    }

    @Override
    public EffectOutcome<Nothing> setState(IssueRef issue, State state) {
        return unknown();
    }

    @Override
    public EffectOutcome<NewIssue> open(Repository repository, Draft draft) {
        return unknown();
    }

    @Override
    public EffectOutcome<Optional<NewIssue>> findIssue(Repository repository, String marker, Instant since) {
        return unknown();
    }

    @Override
    public EffectOutcome<Nothing> addSubIssue(IssueRef issue, IssueId id) {
        return unknown();
    }
}
