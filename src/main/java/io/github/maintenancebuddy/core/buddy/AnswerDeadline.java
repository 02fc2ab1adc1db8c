package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How long somebody has to answer, and when time is so short that all are asked at once (behaviour.md, The buddy). */
final class AnswerDeadline {
    private static final Duration ANSWER = Duration.ofHours(8);
    private static final Duration HURRY = Duration.ofHours(2);

    private AnswerDeadline() {}

    static Stream<Moment> moments(Maintenance maintenance) {
        if (!waits(maintenance)) {
            return Stream.empty();
        }
        return Stream.of(deadline(maintenance), hurriesFrom(maintenance).filter(_ -> maintenance.is(Phase.SCHEDULED)))
                .flatMap(Optional::stream)
                .map(at -> new Moment(at, MomentKind.BUDDY_DEADLINE));
    }

    /** Whether nobody has accepted yet, and somebody should. */
    static boolean waits(Maintenance maintenance) {
        return (maintenance.is(Phase.SCHEDULED) || maintenance.running())
                && !maintenance.crew().buddy().accepted()
                && !maintenance.plan().withoutSecondPerson();
    }

    /** Until when the one who is asked has to answer: 8 of their waking hours, at most half the time that is left. */
    static Optional<Instant> deadline(Maintenance maintenance) {
        var buddy = maintenance.crew().buddy();
        if (buddy.person().isEmpty()) {
            return Optional.empty();
        }
        return buddy.askedAt()
                .flatMap(asked -> goal(maintenance)
                        .filter(asked::isBefore)
                        .map(goal -> asked.plus(Duration.between(asked, goal).dividedBy(2)))
                        .map(half -> earlier(half, awakeFor(maintenance, asked))));
    }

    /** From when on all are asked at once: 2 hours before the start, and while it runs. */
    static Optional<Instant> hurriesFrom(Maintenance maintenance) {
        return maintenance
                .window()
                .filter(_ -> !maintenance.is(Phase.DRAFT))
                .map(window -> maintenance.running()
                        ? window.began().orElse(window.start())
                        : window.start().minus(HURRY));
    }

    static boolean hurries(Maintenance maintenance, Instant now) {
        return hurriesFrom(maintenance).filter(from -> !now.isBefore(from)).isPresent();
    }

    private static Optional<Instant> goal(Maintenance maintenance) {
        return maintenance.window().map(window -> maintenance.running() ? window.end() : window.start());
    }

    private static Instant awakeFor(Maintenance maintenance, Instant asked) {
        var buddy = maintenance.crew().buddy();
        var zone = maintenance.requireWindow().zone();
        return buddy.person()
                .map(person -> buddy.drawnFrom().find(person).orElseGet(() -> Candidate.of(person, true)))
                .map(candidate -> candidate.awakeFor(ANSWER, asked, zone))
                .orElse(asked);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
