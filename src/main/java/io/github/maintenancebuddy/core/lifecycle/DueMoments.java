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
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The moments of a maintenance, all derived from its state, and who acts on them (behaviour.md, The window). However
 * many of a kind have passed, it is acted on once, and only if it still matters.
 */
final class DueMoments {
    /** What matters more comes first: what it changes may take away the reason of the rest. */
    private static final List<MomentKind> ORDER = List.of(
            MomentKind.ANNOUNCE,
            MomentKind.COMPLETE,
            MomentKind.POSTPONE,
            MomentKind.START,
            MomentKind.DELAY,
            MomentKind.OVERRUN,
            MomentKind.OVERRUN_FOR_LONG,
            MomentKind.DECISION,
            MomentKind.EARLY_WARNING,
            MomentKind.SILENCE,
            MomentKind.RUN_OVERDUE,
            MomentKind.RUN_LOOK,
            MomentKind.LETTING_GO,
            MomentKind.ALERT_SILENCE,
            MomentKind.REMINDER,
            MomentKind.PUBLIC_REMINDER,
            MomentKind.BUDDY_DEADLINE,
            MomentKind.NEW_DATE,
            MomentKind.ACTION_ITEMS);

    static {
        if (ORDER.size() != MomentKind.values().length) {
            throw new IllegalStateException(
                    "every kind of moment has its place: " + Arrays.toString(MomentKind.values()));
        }
    }

    private DueMoments() {}

    /** Those that have not been acted on, passed ones included; none while there is no issue to act on. */
    static Stream<Moment> moments(Maintenance maintenance) {
        return IssueLoss.isGone(maintenance) ? Stream.empty() : all(maintenance);
    }

    private static Stream<Moment> all(Maintenance maintenance) {
        return Stream.of(
                        Announcements.moments(maintenance).stream(),
                        BuddySelection.moments(maintenance),
                        StartReminders.moments(maintenance),
                        PublicReminders.moments(maintenance),
                        Start.moments(maintenance),
                        Postponement.moments(maintenance),
                        EarlyWarning.moments(maintenance),
                        DecisionTime.moments(maintenance),
                        Overrun.moments(maintenance),
                        Overrun.forLong(maintenance),
                        PublicSilence.moments(maintenance),
                        RunMonitor.moments(maintenance),
                        AlertSilence.moments(maintenance),
                        WindowClosing.moments(maintenance),
                        ActionItems.moments(maintenance))
                .flatMap(moments -> moments)
                .filter(maintenance.memory()::awaits);
    }

    /** A start for which only the clock was missing comes first, since it has moments of its own. */
    static Decision decide(Maintenance maintenance, Instant now) {
        var decision = Start.settle(maintenance, now);
        for (var kind : ORDER) {
            if (moments(decision.next())
                    .anyMatch(moment -> moment.kind() == kind && !moment.at().isAfter(now))) {
                decision = decision.change(
                                state -> state.withMemory(state.memory().withActed(kind, now)))
                        .then(state -> act(kind).apply(state, now));
            }
        }
        return decision;
    }

    private static BiFunction<Maintenance, Instant, Decision> act(MomentKind kind) {
        return switch (kind) {
            case ANNOUNCE -> Announcements::due;
            case BUDDY_DEADLINE -> BuddySelection::due;
            case REMINDER -> StartReminders::due;
            case PUBLIC_REMINDER -> PublicReminders::due;
            case START -> Start::due;
            case DELAY -> Start::delayed;
            case POSTPONE -> Postponement::due;
            case NEW_DATE -> Postponement::ask;
            case EARLY_WARNING -> EarlyWarning::due;
            case DECISION -> DecisionTime::due;
            case OVERRUN -> Overrun::due;
            case OVERRUN_FOR_LONG -> (maintenance, _) -> Decision.of(maintenance);
            case SILENCE -> PublicSilence::due;
            case RUN_LOOK -> RunMonitor::look;
            case RUN_OVERDUE -> RunMonitor::overdue;
            case LETTING_GO -> AlertSilence::warn;
            // That this moment was reached is all that counts: Alerts follows with what is wanted now.
            case ALERT_SILENCE -> (state, _) -> Decision.of(state);
            case COMPLETE -> WindowClosing::due;
            case ACTION_ITEMS -> ActionItems::due;
        };
    }
}
