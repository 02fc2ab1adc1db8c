package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.announcement.Announcements;
import io.github.maintenancebuddy.core.announcement.PublicReminders;
import io.github.maintenancebuddy.core.buddy.BuddySelection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.postmortem.ActionItems;
import io.github.maintenancebuddy.core.script.RunMonitor;
import io.github.maintenancebuddy.core.window.AlertSilence;
import io.github.maintenancebuddy.core.window.DecisionTime;
import io.github.maintenancebuddy.core.window.EarlyWarning;
import io.github.maintenancebuddy.core.window.Overrun;
import io.github.maintenancebuddy.core.window.Postponement;
import io.github.maintenancebuddy.core.window.PublicSilence;
import io.github.maintenancebuddy.core.window.Start;
import io.github.maintenancebuddy.core.window.StartReminders;
import io.github.maintenancebuddy.core.window.WindowClosing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The moments of a maintenance, all derived from its state, and who acts on them (behaviour.md, The window). However
 * many of a kind have passed, it is acted on once, and only if it still matters.
 */
final class DueMoments {
    /** What matters more comes first: what it changes may take away the reason of the rest. */
    private static final List<Kind> ALL = List.of(
            new Kind(MomentKind.ANNOUNCE, Announcements::moments, Announcements::due),
            new Kind(MomentKind.COMPLETE, WindowClosing::moments, WindowClosing::due),
            new Kind(MomentKind.POSTPONE, Start::moments, Postponement::due),
            new Kind(MomentKind.START, Start::moments, Start::due),
            new Kind(MomentKind.DELAY, Start::moments, Start::delayed),
            new Kind(MomentKind.OVERRUN, Overrun::moments, Overrun::due),
            new Kind(MomentKind.OVERRUN_FOR_LONG, Overrun::forLong, DueMoments::reached),
            new Kind(MomentKind.DECISION, DecisionTime::moments, DecisionTime::due),
            new Kind(MomentKind.EARLY_WARNING, EarlyWarning::moments, EarlyWarning::due),
            new Kind(MomentKind.SILENCE, PublicSilence::moments, PublicSilence::due),
            new Kind(MomentKind.RUN_OVERDUE, RunMonitor::moments, RunMonitor::overdue),
            new Kind(MomentKind.RUN_LOOK, RunMonitor::moments, RunMonitor::look),
            new Kind(MomentKind.LETTING_GO, AlertSilence::moments, AlertSilence::warn),
            new Kind(MomentKind.ALERT_SILENCE, AlertSilence::moments, DueMoments::reached),
            new Kind(MomentKind.REMINDER, StartReminders::moments, StartReminders::due),
            new Kind(MomentKind.PUBLIC_REMINDER, PublicReminders::moments, PublicReminders::due),
            new Kind(MomentKind.BUDDY_DEADLINE, BuddySelection::moments, BuddySelection::due),
            new Kind(MomentKind.NEW_DATE, Postponement::moments, Postponement::ask),
            new Kind(MomentKind.ACTION_ITEMS, ActionItems::moments, ActionItems::due));

    static {
        if (!ALL.stream().map(Kind::kind).collect(Collectors.toSet()).equals(Set.of(MomentKind.values()))) {
            throw new IllegalStateException(
                    "every kind of moment has its place: " + Arrays.toString(MomentKind.values()));
        }
    }

    /**
     * A kind of moment.
     *
     * @param moments may hold moments of other kinds too
     * @param act what is done when it has come
     */
    private record Kind(
            MomentKind kind,
            Function<Maintenance, Stream<Moment>> moments,
            BiFunction<Maintenance, Instant, Decision> act) {
        /** Those that have not been acted on; none while there is no issue to act on. */
        Stream<Moment> open(Maintenance maintenance) {
            return IssueLoss.isGone(maintenance)
                    ? Stream.empty()
                    : moments.apply(maintenance)
                            .filter(moment -> moment.kind() == kind)
                            .filter(maintenance.memory()::awaits);
        }

        boolean due(Maintenance maintenance, Instant now) {
            return open(maintenance).anyMatch(moment -> !moment.at().isAfter(now));
        }
    }

    private DueMoments() {}

    /** Those that have not been acted on, passed ones included; none while there is no issue to act on. */
    static Stream<Moment> moments(Maintenance maintenance) {
        return ALL.stream().flatMap(kind -> kind.open(maintenance));
    }

    /** What is to be done now. */
    static Decision decide(Maintenance maintenance, Instant now) {
        var decision = Decision.of(maintenance);
        for (var kind : ALL) {
            if (kind.due(decision.next(), now)) {
                decision = decision.change(
                                state -> state.withMemory(state.memory().withActed(kind.kind(), now)))
                        .then(state -> kind.act().apply(state, now));
            }
        }
        return decision;
    }

    /** That this moment was reached is all that counts: what is wanted is found out from the state after each signal. */
    private static Decision reached(Maintenance maintenance, Instant now) {
        return Decision.of(maintenance);
    }
}
