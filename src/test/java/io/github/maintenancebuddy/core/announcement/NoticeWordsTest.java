package io.github.maintenancebuddy.core.announcement;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.BERLIN;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {
    private static final Span WINDOW = new Span(START, END);
    private static final Span LATER = new Span(START, END.plus(Duration.ofMinutes(30)));
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Instant WORKING = START.plus(Duration.ofMinutes(40));

    private final StringBuilder page = new StringBuilder();

    @Test
    void every_sentence_is_as_kept() throws Exception {
        before();
        running();
        after();
        Golden.check("announcement/notices.txt", page.toString());
    }

    private void before() {
        var moved = new Span(START.plus(Duration.ofDays(7)), END.plus(Duration.ofDays(7)));
        var scheduled = facts(Phase.SCHEDULED, WINDOW);
        var postponed = facts(Phase.DRAFT, null);
        add("first", NoticeKind.ANNOUNCED, telling(NOON, null, scheduled, "Orders stay open."));
        add("without a text", NoticeKind.ANNOUNCED, telling(NOON, null, scheduled, null));
        add("changed", NoticeKind.ANNOUNCED, telling(NOON, scheduled, scheduled, "Orders stay open."));
        add("no impact", NoticeKind.ANNOUNCED, telling(NOON, null, quiet(Phase.SCHEDULED, List.of("API")), null));
        add("no service", NoticeKind.ANNOUNCED, telling(NOON, null, quiet(Phase.SCHEDULED, List.of()), null));
        add("moved", NoticeKind.RESCHEDULED, telling(NOON, scheduled, facts(Phase.SCHEDULED, moved), null));
        add("after postponing", NoticeKind.RESCHEDULED, telling(NOON, postponed, scheduled, null));
        add("later", NoticeKind.POSTPONED, telling(NOON, scheduled, postponed, null));
        add("later again", NoticeKind.POSTPONED, telling(NOON, postponed, postponed, null));
        add("a day before", NoticeKind.REMINDER, telling(NOON, scheduled, scheduled, null));
        add("ten minutes late", NoticeKind.DELAYED, telling(START, scheduled, scheduled, null));
        add("before it began", NoticeKind.EXTENDED, telling(NOON, scheduled, facts(Phase.SCHEDULED, LATER), null));
        add("with its date", NoticeKind.CANCELLED, telling(NOON, scheduled, facts(Phase.CANCELLED, WINDOW), null));
        add("while postponed", NoticeKind.CANCELLED, telling(NOON, postponed, facts(Phase.CANCELLED, null), null));
    }

    private void running() {
        var working = facts(Phase.IN_PROGRESS, WINDOW);
        var late = END.plus(Duration.ofMinutes(1));
        var checking = facts(Phase.VERIFYING, WINDOW);
        add("on time", NoticeKind.STARTED, telling(START, working, working, null));
        var early = START.minus(Duration.ofMinutes(20));
        add("early", NoticeKind.STARTED, telling(early, working, working, null));
        add("first while running", NoticeKind.ANNOUNCED, telling(WORKING, null, working, "Orders stay open."));
        add("of a person", NoticeKind.UPDATE, telling(WORKING, working, working, "Half is done.\nAll goes well."));
        add("without a text", NoticeKind.UPDATE, telling(WORKING, working, working, null));
        add("near the end", NoticeKind.UPDATE, telling(END.minusSeconds(600), working, working, "Nearly done."));
        add("no impact", NoticeKind.UPDATE, telling(WORKING, null, quiet(Phase.IN_PROGRESS, List.of()), "Fine."));
        add("no impact, late", NoticeKind.UPDATE, telling(late, null, quiet(Phase.IN_PROGRESS, List.of()), "Fine."));
        add("by half an hour", NoticeKind.EXTENDED, telling(WORKING, working, facts(Phase.IN_PROGRESS, LATER), null));
        add("past the end", NoticeKind.OVERRUN, telling(END, working, working, null));
        add("decided", NoticeKind.ROLLING_BACK, telling(WORKING, working, working, null));
        add("the work", NoticeKind.VERIFYING, telling(WORKING, working, checking, null));
        add("the work, late", NoticeKind.VERIFYING, telling(late, working, checking, null));
        add("without a text", NoticeKind.UPDATE, telling(WORKING, checking, checking, null));
        add(
                "the state before",
                NoticeKind.VERIFYING,
                new NoticeContext(WORKING, Optional.of(working), checking, Optional.empty(), true));
        add("the issue", NoticeKind.NO_LONGER_UPDATED, telling(WORKING, working, working, null));
        add("the issue", NoticeKind.UPDATED_AGAIN, telling(late, working, working, null));
        add("to check again", NoticeKind.REOPENED, telling(late, facts(Phase.COMPLETED, WINDOW), checking, null));
    }

    private void after() {
        var over = facts(Phase.COMPLETED, WINDOW);
        add("done", NoticeKind.COMPLETED, telling(END, over, over, null));
        add("not done", NoticeKind.ROLLED_BACK, telling(END, over, over, null));
        add("afterwards", NoticeKind.UPDATE, telling(END, over, over, "Thank you for your patience."));
    }

    @Test
    void a_promise_stands_only_while_it_is_ahead_and_then_the_update_is_overdue() {
        var working = facts(Phase.IN_PROGRESS, WINDOW);
        var notice = notice(NoticeKind.UPDATE, telling(WORKING, working, working, "Half is done."));
        var by = WORKING.plus(Duration.ofMinutes(30));
        assertThat(notice.text()).isEqualTo("Half is done.");
        assertThat(NextUpdate.told(notice, by.minusSeconds(1)).text()).endsWith("22:10 UTC).");
        assertThat(NextUpdate.overdue(notice, by.minusSeconds(1))).isEmpty();
        assertThat(NextUpdate.told(notice, by).text()).isEqualTo("Half is done.");
        assertThat(NextUpdate.overdue(notice, by)).contains("The next update is overdue. The team has been reminded.");
    }

    @Test
    void what_a_person_wrote_is_shown_by_announcements_and_updates_only() {
        for (var kind : NoticeKind.values()) {
            var text = NoticeWords.text(kind, telling(NOON, null, facts(Phase.SCHEDULED, WINDOW), "a WHY"));
            var shown = kind == NoticeKind.ANNOUNCED || kind == NoticeKind.UPDATE;
            assertThat(text.contains("a WHY")).as("%s", kind).isEqualTo(shown);
        }
    }

    private void add(String about, NoticeKind kind, NoticeContext telling) {
        page.append("== ").append(kind).append(": ").append(about).append('\n');
        page.append(NextUpdate.told(notice(kind, telling), telling.at()).text()).append("\n\n");
    }

    private static Notice notice(NoticeKind kind, NoticeContext telling) {
        var next = NextUpdate.by(kind, telling.now(), telling.at());
        var text = NoticeWords.text(kind, telling);
        return new Notice(1, kind, telling.at(), text, telling.now(), Optional.empty(), next);
    }

    private static NoticeContext telling(
            Instant at, @Nullable PublicFacts before, PublicFacts now, @Nullable String text) {
        return new NoticeContext(at, Optional.ofNullable(before), now, Optional.ofNullable(text), false);
    }

    private static PublicFacts facts(Phase phase, @Nullable Span window) {
        return new PublicFacts(
                "Faster order search",
                phase,
                Optional.empty(),
                Optional.ofNullable(window),
                BERLIN,
                Impact.FULL_OUTAGE,
                List.of("API", "Web shop"),
                Optional.empty());
    }

    private static PublicFacts quiet(Phase phase, List<String> services) {
        return new PublicFacts(
                "Tidying",
                phase,
                Optional.empty(),
                Optional.of(WINDOW),
                BERLIN,
                Impact.NO_IMPACT,
                services,
                Optional.empty());
    }
}
