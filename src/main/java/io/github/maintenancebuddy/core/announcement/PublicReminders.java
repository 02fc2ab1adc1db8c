package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reminders to the public before the start (behaviour.md, The window). A page shows what is to come by itself, so there
 * are none without a channel.
 */
public final class PublicReminders {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private PublicReminders() {}

    /** Those still to come; none within a day of an announcement or a new date. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!maintenance.is(Phase.SCHEDULED)
                || maintenance.rules().channels().isEmpty()
                || !Disclosure.isPublic(maintenance)) {
            return Stream.empty();
        }
        return maintenance.window().stream()
                .flatMap(window -> before(maintenance).map(window.start()::minus))
                .filter(time -> !toldLately(maintenance, time))
                .map(time -> new Moment(time, MomentKind.PUBLIC_REMINDER));
    }

    /** Reminds, as long as the start is ahead. */
    public static Decision due(Maintenance maintenance, Instant now) {
        var ahead = maintenance.is(Phase.SCHEDULED)
                && maintenance
                        .window()
                        .filter(window -> now.isBefore(window.start()))
                        .isPresent();
        return Decision.of(
                ahead && !toldLately(maintenance, now)
                        ? Announcements.tell(maintenance, NoticeKind.REMINDER, now, Optional.empty())
                        : maintenance);
    }

    private static Stream<Duration> before(Maintenance maintenance) {
        return switch (maintenance.publicity().facts().orElseThrow().impact()) {
            case NO_IMPACT -> Stream.empty();
            case FULL_OUTAGE -> Stream.of(WEEK, DAY, HOUR);
            case DEGRADED, PARTIAL_OUTAGE -> Stream.of(DAY, HOUR);
        };
    }

    private static boolean toldLately(Maintenance maintenance, Instant time) {
        return maintenance.publicity().notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.ANNOUNCED || notice.kind() == NoticeKind.RESCHEDULED)
                .anyMatch(notice -> notice.at().isAfter(time.minus(DAY)));
    }
}
