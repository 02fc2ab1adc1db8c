package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.lifecycle.IssueProjection;
import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Nothing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of the issue that is set to what the maintenance is now; doing that twice changes nothing. */
final class IssueUpdateHandler implements EffectHandler<Effect.BringUpToDate> {
    private final Update update;
    private final Undone undone;

    private IssueUpdateHandler(Update update, Undone undone) {
        this.update = update;
        this.undone = undone;
    }

    /** Sets the part. */
    private interface Update {
        EffectOutcome<Answer> of(Maintenance maintenance, Instant now);
    }

    static IssueUpdateHandler section(Issues issues) {
        return new IssueUpdateHandler((maintenance, _) -> section(issues, maintenance), Undone.SECTION);
    }

    static IssueUpdateHandler labels(Issues issues) {
        return new IssueUpdateHandler((maintenance, _) -> labels(issues, maintenance), Undone.LABELS);
    }

    static IssueUpdateHandler assignees(Issues issues) {
        return new IssueUpdateHandler((maintenance, now) -> assignees(issues, maintenance, now), Undone.ASSIGNEES);
    }

    static IssueUpdateHandler state(Issues issues) {
        return new IssueUpdateHandler((maintenance, _) -> state(issues, maintenance), Undone.STATE);
    }

    @Override
    public RetryPolicy retry(Effect.BringUpToDate effect) {
        return RetryPolicy.REPEAT;
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Effect.BringUpToDate> attempt) {
        return update.of(attempt.maintenance(), attempt.now());
    }

    @Override
    public Signal refused(Attempt<Effect.BringUpToDate> attempt, String why) {
        return new Signal.Refused(attempt.now(), undone, why);
    }

    /** Reads right before it writes; what people have changed in between is merged (behaviour.md, The plan). */
    private static EffectOutcome<Answer> section(Issues issues, Maintenance maintenance) {
        var issue = maintenance.issue();
        return issues.text(issue).then(read -> {
            var text = PlanSection.merge(read.body(), maintenance);
            return text.equals(read.body())
                    ? new Done<>(Answer.unwritten(new Signal.Written(read.at(), read.body(), text)))
                    : issues.writeText(issue, text)
                            .map(at -> Answer.written(new Signal.Written(at, read.body(), text)));
        });
    }

    private static EffectOutcome<Answer> labels(Issues issues, Maintenance maintenance) {
        var wanted = IssueProjection.labels(maintenance);
        return issues.addLabels(maintenance.issue(), wanted)
                .map(IssueUpdateHandler::lower)
                .then(present -> removeLabels(issues, maintenance, superfluous(wanted, present)))
                .map(_ -> Answer.written());
    }

    private static List<String> superfluous(List<String> wanted, Set<String> present) {
        return IssueLabels.FOLLOWING.stream()
                .filter(label -> !wanted.contains(label) && present.contains(label.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static EffectOutcome<Nothing> removeLabels(Issues issues, Maintenance maintenance, List<String> labels) {
        var outcome = EffectOutcome.done();
        for (var label : labels) {
            outcome = outcome.then(_ -> issues.removeLabel(maintenance.issue(), label));
        }
        return outcome;
    }

    /** GitHub leaves out silently whom it may not assign, so what it answers is compared. */
    private static EffectOutcome<Answer> assignees(Issues issues, Maintenance maintenance, Instant now) {
        var wanted = IssueProjection.assignees(maintenance);
        EffectOutcome<Set<String>> assigned = wanted.isEmpty()
                ? new Done<>(Set.of())
                : issues.assign(maintenance.issue(), wanted).map(IssueUpdateHandler::lower);
        return assigned.then(all -> unassign(issues, maintenance, all)
                .map(_ -> Answer.written(new Signal.Assigned(now, wanted, List.copyOf(all)))));
    }

    private static EffectOutcome<Nothing> unassign(Issues issues, Maintenance maintenance, Set<String> assigned) {
        var nobody = IssueProjection.assignees(maintenance).isEmpty();
        var former = IssueProjection.formerAssignees(maintenance).stream()
                .filter(login -> nobody || assigned.contains(login.toLowerCase(Locale.ROOT)))
                .toList();
        return former.isEmpty() ? EffectOutcome.done() : issues.unassign(maintenance.issue(), former);
    }

    private static EffectOutcome<Answer> state(Issues issues, Maintenance maintenance) {
        var state = switch (IssueProjection.state(maintenance)) {
            case OPEN -> Issues.State.OPEN;
            case CLOSED_AS_COMPLETED -> Issues.State.CLOSED_AS_COMPLETED;
            case CLOSED_AS_NOT_PLANNED -> Issues.State.CLOSED_AS_NOT_PLANNED;
        };
        return issues.setState(maintenance.issue(), state).map(_ -> Answer.written());
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
