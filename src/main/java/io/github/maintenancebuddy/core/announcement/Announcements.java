package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the public (behaviour.md, Announcing). A private repository without a page of its own tells nobody: there,
 * announced means only that the
 * people concerned were told, so no notice is ever made that a page or channel could show.
 */
public final class Announcements {
    private Announcements() {}

    /**
     * The maintenance with a notice more. Nothing is told before it was announced; starting always announces.
     *
     * @param text what a person wrote for the public; only an update shows it
     */
    public static Maintenance tell(Maintenance maintenance, NoticeKind kind, Instant at, Optional<String> text) {
        return tell(maintenance, kind, at, text, Optional.empty());
    }

    /** The same for what a person told. */
    static Maintenance tell(
            Maintenance maintenance, NoticeKind kind, Instant at, Optional<String> text, Optional<Person> by) {
        if (Disclosure.isWithheld(maintenance)) {
            return kind == NoticeKind.ANNOUNCED ? withoutNotice(maintenance, at) : maintenance;
        }
        if (kind == NoticeKind.ANNOUNCED) {
            return announced(maintenance, at, by);
        }
        if (Disclosure.isPublic(maintenance)) {
            return told(maintenance, kind, at, text, by);
        }
        return kind == NoticeKind.STARTED ? announcedAndStarted(maintenance, at, by) : maintenance;
    }

    /** When P1's minute is over. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        var waits = maintenance.is(Phase.SCHEDULED) || maintenance.running();
        if (!waits || maintenance.publicity().announced()) {
            return Stream.empty();
        }
        return maintenance
                .plan()
                .find(TaskRef.P1)
                .map(Task::state)
                .filter(state -> state.doneBy().isPresent())
                .flatMap(TaskState::doneAt)
                .map(ticked -> new Moment(ticked.plus(Plan.UNDO_TIME), MomentKind.ANNOUNCE))
                .stream();
    }

    /** Announces what a tick of P1 asked for, once its minute is over. */
    public static Decision due(Maintenance maintenance, Instant now) {
        if (moments(maintenance).noneMatch(moment -> !now.isBefore(moment.at()))) {
            return Decision.of(maintenance);
        }
        return Decision.of(
                tell(maintenance, NoticeKind.ANNOUNCED, now, Optional.empty()),
                new Effect.BringUpToDate(Effect.Part.SECTION));
    }

    /** Whether an announcement would tell something that the public does not know. */
    static boolean hasNews(Maintenance maintenance) {
        return maintenance.publicity().notices().reversed().stream()
                .filter(notice -> notice.kind() == NoticeKind.ANNOUNCED)
                .findFirst()
                .map(last -> differs(maintenance, last))
                .orElse(true);
    }

    private static boolean differs(Maintenance maintenance, Notice last) {
        var wouldKnow = Disclosure.announceable(maintenance);
        return !maintenance
                        .publicity()
                        .facts()
                        .map(told -> inPhaseOf(wouldKnow, told))
                        .equals(Optional.of(wouldKnow))
                || !announcement(maintenance, last).equals(last.text());
    }

    /** How far the work has come is told by other notices; the details are part of the text. */
    private static PublicFacts inPhaseOf(PublicFacts other, PublicFacts told) {
        return new PublicFacts(
                told.title(),
                other.phase(),
                other.outcome(),
                told.window(),
                told.zone(),
                told.impact(),
                told.services(),
                other.details());
    }

    /** The text that an earlier announcement would have had with what the form says for the public now. */
    private static String announcement(Maintenance maintenance, Notice then) {
        var before = Optional.of(then.facts()).filter(facts -> then.number() > 1);
        var telling = new NoticeContext(then.at(), before, then.facts(), Disclosure.details(maintenance), false);
        return NoticeWords.text(NoticeKind.ANNOUNCED, telling);
    }

    private static Maintenance announcedAndStarted(Maintenance maintenance, Instant at, Optional<Person> by) {
        var asPlanned = announced(maintenance.withPhase(Phase.SCHEDULED), at, by);
        return told(asPlanned.withPhase(maintenance.phase()), NoticeKind.STARTED, at, Optional.empty(), by);
    }

    private static Maintenance announced(Maintenance maintenance, Instant at, Optional<Person> by) {
        return told(maintenance, NoticeKind.ANNOUNCED, at, Disclosure.details(maintenance), by);
    }

    private static Maintenance told(
            Maintenance maintenance, NoticeKind kind, Instant at, Optional<String> written, Optional<Person> by) {
        var publicity = maintenance.publicity();
        var now = kind == NoticeKind.ANNOUNCED
                ? Disclosure.announceable(maintenance)
                : Disclosure.known(maintenance).orElseThrow();
        var text = written.map(PublicText::of).filter(words -> !words.isEmpty());
        var telling = new NoticeContext(
                at, publicity.facts(), now, text, maintenance.plan().rollingBack());
        var next = publicity.told(kind, at, NoticeWords.text(kind, telling), now, NextUpdate.by(kind, now, at));
        var number = next.notices().getLast().number();
        return maintenance.withPublicity(next).told(new TimelineEntry(at, by, new TimelineEvent.Told(kind, number)));
    }

    private static Maintenance withoutNotice(Maintenance maintenance, Instant at) {
        return maintenance.withPublicity(maintenance.publicity().announced(at));
    }
}
