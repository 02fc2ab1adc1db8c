package io.github.maintenancebuddy.core.announcement;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.ANN;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.OPENED;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.given;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.hidden;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementCommandsTest {
    private static final Instant LATER = OPENED.plus(Duration.ofHours(3));
    private static final Command STATUS = Status.command(maintenance -> List.of(
            new Moment(END, MomentKind.OVERRUN),
            new Moment(START.minusSeconds(3600), MomentKind.REMINDER),
            new Moment(END.minus(Duration.ofMinutes(20)), MomentKind.DECISION)));

    @Test
    void announce_publishes_and_ticks_P1() {
        var next = obeyed(Announce.COMMAND, scheduled(), LATER, "").next();
        assertThat(last(next).kind()).isEqualTo(NoticeKind.ANNOUNCED);
        assertThat(next.plan().find(TaskRef.P1).orElseThrow().state().doneBy()).contains(ANN);
        assertThat(next.timeline().entries())
                .containsExactly(
                        entry(LATER, new TimelineEvent.Ticked(TaskRef.P1)),
                        entry(LATER, new TimelineEvent.Told(NoticeKind.ANNOUNCED, 1)));
    }

    @Test
    void announce_again_is_refused_while_nothing_has_changed() {
        assertThat(refused(Announce.COMMAND, announced(), LATER, "")).contains("Nothing has changed since");
        assertThat(refused(Announce.COMMAND, running(), LATER, "")).contains("`/publish TEXT`");
    }

    @Test
    void announce_tells_what_has_changed_since() {
        var impact = AnnouncementSamples.withImpact(running(), Impact.FULL_OUTAGE, List.of("API"));
        var wider = obeyed(Announce.COMMAND, impact, START.plusSeconds(300), "").next();
        assertThat(last(wider).text())
                .startsWith("The announcement has changed.")
                .contains("full outage of API");
        assertThat(refused(Announce.COMMAND, wider, START.plusSeconds(400), "")).contains("Nothing has changed");

        var words = AnnouncementSamples.withNotice(announced(), "Faster order search\nOther details.");
        var reworded = obeyed(Announce.COMMAND, words, LATER, "").next();
        assertThat(last(reworded).text()).endsWith("Other details.");
        assertThat(refused(Announce.COMMAND, reworded, LATER, "")).contains("Nothing has changed");
    }

    @Test
    void announce_takes_no_text() {
        assertThat(given(Announce.COMMAND, scheduled(), LATER, "it")).isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void in_a_private_repository_announce_counts_but_publishes_nothing() {
        var told = obeyed(Announce.COMMAND, hidden(scheduled()), LATER, "");
        assertThat(told.next().publicity().announced()).isTrue();
        assertThat(told.next().publicity().notices()).isEmpty();
        assertThat(told.effects()).contains(Effect.comment(AnnouncementCommandWords.PRIVATE_NOW_TOLD));
        assertThat(refused(Announce.COMMAND, told.next(), LATER, "")).contains("private");
        assertThat(refused(Publish.COMMAND, told.next(), LATER, "Hello")).contains("private");
    }

    @Test
    void publish_tells_the_words_of_the_person_and_when_the_next_come() {
        var next = obeyed(Publish.COMMAND, running(), START.plusSeconds(600), "Half done.\r\n<!-- CANARY -->All well.")
                .next();
        assertThat(last(next).kind()).isEqualTo(NoticeKind.UPDATE);
        assertThat(last(next).text()).isEqualTo("Half done.\nAll well.");
        assertThat(last(next).nextUpdate()).contains(START.plusSeconds(600).plus(Duration.ofMinutes(30)));
        assertThat(next.timeline().entries().getLast())
                .isEqualTo(entry(START.plusSeconds(600), new TimelineEvent.Told(NoticeKind.UPDATE, 3)));
    }

    @Test
    void publish_is_refused_before_the_announcement_and_long_after_the_end() {
        assertThat(refused(Publish.COMMAND, scheduled(), LATER, "Hello")).contains("Write `/announce` first");
        assertThat(refused(Publish.COMMAND, scheduled().withPhase(Phase.DRAFT), LATER, "Hello"))
                .contains("once it is scheduled");
        var over = AnnouncementSamples.completed(running(), Outcome.SUCCESSFUL, END);
        obeyed(Publish.COMMAND, over, END.plus(Duration.ofHours(24)), "Thank you.");
        assertThat(refused(Publish.COMMAND, over, END.plus(Duration.ofHours(25)), "Thank you."))
                .contains("24 hours");
        var cancelled = announced().withPhase(Phase.CANCELLED).tell(LATER, new TimelineEvent.Cancelled(""));
        assertThat(refused(Publish.COMMAND, cancelled, LATER.plus(Duration.ofHours(25)), "Sorry."))
                .contains("24 hours");
    }

    @Test
    void publish_needs_a_text_and_not_too_long_a_one() {
        assertThat(given(Publish.COMMAND, announced(), LATER, "<!-- nothing -->"))
                .isEqualTo(Verdict.unclear(AnnouncementCommandWords.needsText(Publish.COMMAND)));
        assertThat(refused(Publish.COMMAND, announced(), LATER, "x".repeat(2001)))
                .contains("2001");
    }

    @Test
    void status_answers_are_as_kept() throws Exception {
        var page = new StringBuilder();
        var late = START.plus(Duration.ofMinutes(12));
        add(page, "a draft", AnnouncementSamples.scheduled().withPhase(Phase.DRAFT), LATER);
        add(page, "scheduled, not announced", scheduled(), LATER);
        add(page, "announced, in a private repository", announced(hidden(scheduled())), LATER);
        add(page, "announced, the start has passed", announced(), late);
        add(page, "in progress", running(), late);
        add(page, "overrun", running(), END.plus(Duration.ofMinutes(5)));
        add(page, "verifying", AnnouncementSamples.verifying(running(), late), late);
        add(page, "rolled back", AnnouncementSamples.completed(running(), Outcome.ROLLED_BACK, END), END);
        add(page, "cancelled", announced().withPhase(Phase.CANCELLED), LATER);
        Golden.check("announcement/status.md", page.toString());
    }

    private static void add(StringBuilder page, String about, Maintenance maintenance, Instant now) {
        var comment =
                (Effect.Comment) obeyed(STATUS, maintenance, now, "").effects().getFirst();
        page.append("<!-- ")
                .append(about)
                .append(" -->\n")
                .append(comment.text())
                .append("\n\n");
    }

    private static Verdict.Obeyed obeyed(Command command, Maintenance maintenance, Instant at, String arguments) {
        var verdict = given(command, maintenance, at, arguments);
        assertThat(verdict).isInstanceOf(Verdict.Obeyed.class);
        return (Verdict.Obeyed) verdict;
    }

    private static String refused(Command command, Maintenance maintenance, Instant at, String arguments) {
        var verdict = given(command, maintenance, at, arguments);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).why();
    }

    private static TimelineEntry entry(Instant at, TimelineEvent what) {
        return new TimelineEntry(at, Optional.of(ANN), what);
    }

    private static Notice last(Maintenance maintenance) {
        return maintenance.publicity().notices().getLast();
    }
}
