package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Part;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.postmortem.PostMortem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What GitHub is to show of a maintenance. No feature asks for it: where a decision changes a view, it is brought up to date. */
public final class IssueProjection {
    private IssueProjection() {}

    /** Open or closed, and why. */
    public enum State {
        OPEN,
        CLOSED_AS_COMPLETED,
        CLOSED_AS_NOT_PLANNED
    }

    /** The labels that the issue should have. */
    public static List<String> labels(Maintenance maintenance) {
        var labels = new ArrayList<>(List.of(IssueLabels.MAINTENANCE));
        if (!maintenance.is(Phase.DRAFT)) {
            labels.add(IssueLabels.of(maintenance.phase()));
        }
        if (maintenance.overrunNoted()) {
            labels.add(IssueLabels.OVERRUN);
        }
        labels.addAll(maintenance.rules().labels().maintenance());
        return labels;
    }

    /** The logins that should be assigned: lead and buddy, once there is a lead. */
    public static List<String> assignees(Maintenance maintenance) {
        var crew = maintenance.crew();
        return crew.lead().isEmpty()
                ? List.of()
                : crew.both().stream().map(Person::login).toList();
    }

    /** The logins that were assigned once and should not be any more. */
    public static List<String> formerAssignees(Maintenance maintenance) {
        var crew = maintenance.crew();
        return Stream.of(
                        crew.formerLeads(),
                        crew.buddy().declined(),
                        crew.buddy().asked())
                .flatMap(List::stream)
                .filter(person -> !crew.both().contains(person))
                .map(Person::login)
                .distinct()
                .toList();
    }

    /** Cancelled ones are closed; completed ones once their post-mortem is there or none is wanted. */
    public static State state(Maintenance maintenance) {
        return switch (maintenance.phase()) {
            case CANCELLED -> State.CLOSED_AS_NOT_PLANNED;
            case COMPLETED ->
                maintenance.memory().postMortem().issue().isPresent() || !PostMortem.opensByItself(maintenance)
                        ? State.CLOSED_AS_COMPLETED
                        : State.OPEN;
            case DRAFT, SCHEDULED, IN_PROGRESS, VERIFYING -> State.OPEN;
        };
    }

    /** What the comment on gaps says; empty where there never were any. */
    public static String gaps(Maintenance maintenance) {
        return maintenance.memory().gaps().missing().isEmpty()
                ? OpeningWords.complete()
                : OpeningWords.gaps(maintenance);
    }

    /**
     * The parts of the issue that must be brought up to date after this change.
     *
     * @param text the issue's text, where it is known: a plain tick is in it already and needs no write
     */
    static List<Effect> changed(Maintenance before, Maintenance after, Optional<String> text) {
        return Stream.of(
                        part(Part.LABELS, labels(before), labels(after)),
                        part(Part.ASSIGNEES, people(before), people(after)),
                        part(Part.GAPS, shownGaps(before), shownGaps(after)),
                        section(before, after, text),
                        part(Part.STATE, state(before), state(after)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What must be shown of a maintenance that has just begun. */
    static List<Effect> first(Maintenance opened) {
        var parts = new ArrayList<Effect>(List.of(new Effect.BringUpToDate(Part.LABELS)));
        if (!assignees(opened).isEmpty()) {
            parts.add(new Effect.BringUpToDate(Part.ASSIGNEES));
        }
        if (!shownGaps(opened).isEmpty()) {
            parts.add(new Effect.BringUpToDate(Part.GAPS));
        }
        if (hasSection(opened)) {
            parts.add(new Effect.BringUpToDate(Part.SECTION));
        }
        return parts;
    }

    /** A draft that was never scheduled has no section. */
    static boolean hasSection(Maintenance maintenance) {
        return !maintenance.plan().tasks().isEmpty();
    }

    /** Nobody is asked to close gaps before somebody leads. */
    private static List<String> shownGaps(Maintenance maintenance) {
        return maintenance.crew().lead().isEmpty()
                ? List.of()
                : maintenance.memory().gaps().missing();
    }

    private static List<List<String>> people(Maintenance maintenance) {
        return List.of(assignees(maintenance), formerAssignees(maintenance));
    }

    private static Optional<Effect> section(Maintenance before, Maintenance after, Optional<String> text) {
        if (text.isEmpty() || !hasSection(after)) {
            return part(Part.SECTION, section(before), section(after));
        }
        return part(Part.SECTION, true, PlanSection.shows(text.get(), after));
    }

    private static String section(Maintenance maintenance) {
        return hasSection(maintenance) ? PlanSection.render(maintenance) : "";
    }

    private static Optional<Effect> part(Part part, Object before, Object after) {
        return before.equals(after) ? Optional.empty() : Optional.of(new Effect.BringUpToDate(part));
    }
}
