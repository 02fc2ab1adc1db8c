package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.announcement.Announcements;
import io.github.maintenancebuddy.core.announcement.NoticeCheck;
import io.github.maintenancebuddy.core.announcement.NoticeCheck.Warning;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the public hears of a change: read off from the state before and after, so that no feature can forget it. */
final class NoticeTriggers {
    private NoticeTriggers() {}

    static Maintenance follow(Maintenance before, Maintenance after, Instant at, Facts facts) {
        var told = after;
        for (var kind : news(before, after)) {
            told = Announcements.tell(told, kind, at, Optional.empty());
        }
        return before.is(Phase.SCHEDULED) && after.running() ? ignored(told, at, facts) : told;
    }

    /** What the notice check still warns of when the work begins was ignored; without impact it matters to nobody. */
    private static Maintenance ignored(Maintenance begun, Instant at, Facts facts) {
        var next = begun;
        for (var warning : begun.impact() == Impact.NO_IMPACT ? List.<Warning>of() : NoticeCheck.of(begun, at, facts)) {
            next = next.tell(at, new TimelineEvent.WarningIgnored(warning.what()));
        }
        return next;
    }

    private static List<NoticeKind> news(Maintenance before, Maintenance after) {
        var news = new ArrayList<NoticeKind>();
        window(before, after).ifPresent(news::add);
        phase(before, after).ifPresent(news::add);
        if (more(before, after, TimelineEvent.StartDelayed.class)) {
            news.add(NoticeKind.DELAYED);
        }
        if (more(before, after, TimelineEvent.Overran.class)) {
            news.add(NoticeKind.OVERRUN);
        }
        return news;
    }

    /** Rolling back says by itself that the end may have moved. */
    private static Optional<NoticeKind> window(Maintenance before, Maintenance after) {
        var changes = after.window().map(Window::changes).orElse(List.of());
        var known = before.window().map(Window::changes).orElse(List.of());
        if (changes.size() <= known.size() || rollsBack(before, after)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (changes.getLast().how()) {
                    case EXTENDED -> NoticeKind.EXTENDED;
                    case RESCHEDULED -> NoticeKind.RESCHEDULED;
                });
    }

    private static Optional<NoticeKind> phase(Maintenance before, Maintenance after) {
        if (rollsBack(before, after)) {
            return Optional.of(NoticeKind.ROLLING_BACK);
        }
        if (before.is(Phase.COMPLETED) && after.running()) {
            return Optional.of(NoticeKind.REOPENED);
        }
        if (before.phase() == after.phase()) {
            return Optional.empty();
        }
        return switch (after.phase()) {
            case DRAFT -> Optional.of(NoticeKind.POSTPONED);
            case SCHEDULED -> Optional.empty();
            case IN_PROGRESS -> before.is(Phase.SCHEDULED) ? Optional.of(NoticeKind.STARTED) : Optional.empty();
            case VERIFYING -> Optional.of(NoticeKind.VERIFYING);
            case COMPLETED ->
                Optional.of(
                        after.outcome().filter(Outcome::rolledBack).isPresent()
                                ? NoticeKind.ROLLED_BACK
                                : NoticeKind.COMPLETED);
            case CANCELLED -> Optional.of(NoticeKind.CANCELLED);
        };
    }

    private static boolean rollsBack(Maintenance before, Maintenance after) {
        return after.plan().rollingBack() && !before.plan().rollingBack();
    }

    private static boolean more(Maintenance before, Maintenance after, Class<? extends TimelineEvent> what) {
        return after.timeline().count(what) > before.timeline().count(what);
    }
}
