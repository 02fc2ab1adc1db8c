package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.lifecycle.IssueProjection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Effects that set something: rendered from the maintenance as it is when they are sent, and simply repeated in doubt. */
public final class IssueUpdateHandler {
    private final Issues issues;
    private final InstantSource maintenanceClock;

    public IssueUpdateHandler(Issues issues, InstantSource maintenanceClock) {
        this.issues = issues;
        this.maintenanceClock = maintenanceClock;
    }

    Optional<Signal> react(Effect.React react, Maintenance maintenance) {
        issues.react(maintenance.issue(), react.comment(), react.reaction());
        return Optional.empty();
    }

    Optional<Signal> update(Effect.Part part, Maintenance maintenance) {
        return switch (part) {
            case SECTION -> section(maintenance);
            case LABELS -> labels(maintenance);
            case ASSIGNEES -> assignees(maintenance);
            case STATE -> state(maintenance);
            case GAPS -> throw new IllegalArgumentException("the comment on gaps is created, not set");
        };
    }

    /** Reads right before it writes; what people have changed in between is merged (behaviour.md, The plan). */
    private Optional<Signal> section(Maintenance maintenance) {
        var read = issues.text(maintenance.issue());
        var text = PlanSection.merge(read.body(), maintenance);
        var at = text.equals(read.body()) ? read.at() : issues.writeText(maintenance.issue(), text);
        return Optional.of(new Signal.Written(at, read.body(), text));
    }

    private Optional<Signal> labels(Maintenance maintenance) {
        var wanted = IssueProjection.labels(maintenance);
        var present = lower(issues.addLabels(maintenance.issue(), wanted));
        IssueProjection.STEERED.stream()
                .filter(label -> !wanted.contains(label) && present.contains(label.toLowerCase(Locale.ROOT)))
                .forEach(label -> issues.removeLabel(maintenance.issue(), label));
        return Optional.empty();
    }

    /** GitHub leaves out silently whom it may not assign, so what it answers is compared. */
    private Optional<Signal> assignees(Maintenance maintenance) {
        var wanted = IssueProjection.assignees(maintenance);
        var assigned = wanted.isEmpty() ? Set.<String>of() : lower(issues.assign(maintenance.issue(), wanted));
        var former = IssueProjection.formerAssignees(maintenance).stream()
                .filter(login -> wanted.isEmpty() || assigned.contains(login.toLowerCase(Locale.ROOT)))
                .toList();
        if (!former.isEmpty()) {
            issues.unassign(maintenance.issue(), former);
        }
        return Optional.of(new Signal.Assigned(maintenanceClock.instant(), wanted, List.copyOf(assigned)));
    }

    private Optional<Signal> state(Maintenance maintenance) {
        issues.setState(
                maintenance.issue(),
                switch (IssueProjection.state(maintenance)) {
                    case OPEN -> Issues.State.OPEN;
                    case CLOSED_AS_COMPLETED -> Issues.State.CLOSED_AS_COMPLETED;
                    case CLOSED_AS_NOT_PLANNED -> Issues.State.CLOSED_AS_NOT_PLANNED;
                });
        return Optional.empty();
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
