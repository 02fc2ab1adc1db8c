package io.github.maintenancebuddy.core.announcement;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.OPENED;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.hidden;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.tell;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.ticked;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementsTest {
    @Test
    void an_announcement_tells_what_the_form_says_for_the_public() {
        var notice = announced().publicity().notices().getLast();
        assertThat(notice.facts().title()).isEqualTo("Faster order search");
        assertThat(notice.facts().services()).containsExactly("API", "Web shop");
        assertThat(notice.text()).endsWith("\n\nWe move the search to new servers.\nOrders stay open.");
        assertThat(announced()
                        .timeline()
                        .last(TimelineEvent.Told.class)
                        .orElseThrow()
                        .what())
                .isEqualTo(new TimelineEvent.Told(NoticeKind.ANNOUNCED, 1));
    }

    @Test
    void without_a_public_notice_the_title_is_a_fixed_one() {
        var blank = announced(AnnouncementSamples.withNotice(scheduled(), " <!-- CANARY -->\n"));
        assertThat(blank.publicity().facts().orElseThrow().title()).isEqualTo("Work on API, Web shop (#12)");
    }

    @Test
    void a_fixed_title_names_three_services_at_most_and_of_a_private_one_only_those_configured() {
        var none = AnnouncementSamples.withNotice(scheduled(), "");
        var many = AnnouncementSamples.withImpact(none, Impact.DEGRADED, List.of("A", "B", "C", "D", "E"));
        assertThat(title(many)).isEqualTo("Work on A, B, C and 2 more (#12)");
        assertThat(title(AnnouncementSamples.withImpact(none, Impact.DEGRADED, List.of())))
                .isEqualTo("Planned work (#12)");
        assertThat(title(AnnouncementSamples.secret(many, "slug", "B"))).isEqualTo("Work on B (#12)");
    }

    private static String title(Maintenance maintenance) {
        return announced(maintenance).publicity().facts().orElseThrow().title();
    }

    @Test
    void no_notice_holds_anything_private() {
        var all = running();
        for (var kind : NoticeKind.values()) {
            all = Announcements.tell(all, kind, END, Optional.of("words for the public"));
        }
        assertThat(all.publicity().toString()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANNOUNCED", "STARTED"})
    void nothing_is_told_before_it_was_announced(NoticeKind kind) {
        assertThat(tell(scheduled(), kind, START)).isEqualTo(scheduled());
    }

    @Test
    void starting_announces_first_with_the_plan_as_it_was() {
        var started = running(scheduled());
        assertThat(kinds(started)).containsExactly(NoticeKind.ANNOUNCED, NoticeKind.STARTED);
        assertThat(started.publicity().notices().getFirst().facts().phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(started.publicity().notices().getFirst().text()).startsWith("Maintenance is planned for");
        assertThat(started.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void a_private_repository_publishes_nothing(NoticeKind kind) {
        var told = tell(hidden(scheduled()), kind, START);
        assertThat(told.publicity().notices()).isEmpty();
        assertThat(told.publicity().announced()).isEqualTo(kind == NoticeKind.ANNOUNCED);
        assertThat(Disclosure.known(told)).isEmpty();
    }

    @Test
    void services_of_a_private_repository_are_not_named() {
        assertThat(Disclosure.announceable(hidden(scheduled())).services()).isEmpty();
    }

    @Test
    void a_private_repository_with_a_page_tells_there_and_names_configured_services_only() {
        var told = tell(AnnouncementSamples.secret(scheduled(), "ours", "web SHOP"), NoticeKind.ANNOUNCED, OPENED);
        assertThat(kinds(told)).containsExactly(NoticeKind.ANNOUNCED);
        assertThat(Disclosure.known(told).orElseThrow().services()).containsExactly("web SHOP");
        assertThat(told.publicity().notices().getFirst().text()).doesNotContain("API", "acme");
    }

    @Test
    void a_changed_form_is_public_with_the_next_announcement_only() {
        var edited = AnnouncementSamples.withImpact(announced(), Impact.FULL_OUTAGE, List.of("Everything"));
        var extended = tell(extended(edited), NoticeKind.EXTENDED, START);
        var facts = extended.publicity().facts().orElseThrow();
        assertThat(facts.impact()).isEqualTo(Impact.PARTIAL_OUTAGE);
        assertThat(facts.services()).containsExactly("API", "Web shop");
        assertThat(facts.window().orElseThrow().end()).isEqualTo(END.plus(Duration.ofMinutes(30)));
    }

    @Test
    void an_extension_names_the_end_that_the_public_knew() {
        var text = tell(extended(announced()), NoticeKind.EXTENDED, START)
                .publicity()
                .notices()
                .getLast()
                .text();
        assertThat(text)
                .contains("Old planned end: Sun 6 Dec 2026, 00:00 Europe/Berlin")
                .contains("New planned end: Sun 6 Dec 2026, 00:30 Europe/Berlin");
    }

    @Test
    void what_the_public_knows_follows_phase_and_window_without_a_notice() {
        var back =
                AnnouncementSamples.verifying(running(), START.plusSeconds(600)).withPhase(Phase.IN_PROGRESS);
        assertThat(Disclosure.known(back).orElseThrow().phase()).isEqualTo(Phase.IN_PROGRESS);
        var known = Disclosure.known(extended(back)).orElseThrow();
        assertThat(known.window().map(Span::end)).contains(END.plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_postponed_one_has_no_window_even_when_it_is_cancelled_then() {
        var postponed = tell(announced().withPhase(Phase.DRAFT), NoticeKind.POSTPONED, OPENED.plusSeconds(900));
        var cancelled = tell(postponed.withPhase(Phase.CANCELLED), NoticeKind.CANCELLED, START);
        assertThat(cancelled.publicity().facts().orElseThrow().window()).isEmpty();
    }

    @Test
    void a_tick_of_P1_announces_a_minute_later() {
        var ticked = ticked(scheduled(), OPENED);
        assertThat(Announcements.moments(ticked))
                .containsExactly(new Moment(OPENED.plusSeconds(60), MomentKind.ANNOUNCE));
        assertThat(Announcements.due(ticked, OPENED.plusSeconds(59)).next()).isEqualTo(ticked);
        var due = Announcements.due(ticked, OPENED.plusSeconds(60));
        assertThat(kinds(due.next())).containsExactly(NoticeKind.ANNOUNCED);
        assertThat(due.next().plan()).isEqualTo(ticked.plan());
        assertThat(due.effects()).containsExactly(new Effect.BringUpToDate(Effect.Part.SECTION));
        assertThat(Announcements.moments(due.next())).isEmpty();
    }

    @Test
    void a_tick_of_nobody_or_while_there_is_no_date_announces_nothing() {
        var nobodys = scheduled()
                .withPlan(scheduled()
                        .plan()
                        .change(TaskRef.P1, task -> task.withState(new TaskState.Done(Optional.empty(), OPENED))));
        assertThat(Announcements.moments(nobodys)).isEmpty();
        assertThat(Announcements.moments(ticked(scheduled(), OPENED).withPhase(Phase.DRAFT)))
                .isEmpty();
        assertThat(Announcements.due(nobodys, START).effects()).isEmpty();
    }

    @Test
    void in_a_private_repository_a_tick_counts_once_and_publishes_nothing_later() {
        var due = Announcements.due(ticked(hidden(scheduled()), OPENED), OPENED.plusSeconds(60))
                .next();
        assertThat(due.publicity().announced()).isTrue();
        var opened = due.withIssue(scheduled().issue());
        assertThat(Announcements.moments(opened)).isEmpty();
        assertThat(Disclosure.isPublic(opened)).isFalse();
    }

    private static Maintenance extended(Maintenance maintenance) {
        var window = maintenance.window().map(old -> old.extended(START, END.plus(Duration.ofMinutes(30))));
        return maintenance.withWindow(window);
    }

    private static List<NoticeKind> kinds(Maintenance maintenance) {
        return maintenance.publicity().notices().stream().map(Notice::kind).toList();
    }
}
