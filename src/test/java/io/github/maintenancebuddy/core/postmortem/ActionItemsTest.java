package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionItemsTest {
    private static final String POST_MORTEM = """
        ## Summary
        - [ ] not an action item

        ## Action items
        <!-- One line each, with an owner and a due date. -->
        - [ ] Buy disks, see #7 · owner: @ann · due: 2027-01-15
        - [x] Thank @cat
        - [ ] Ask @cat for the
          second list · owner: @Ann, @bob
          1. [ ] and check it
        * [ ] Write to ann@acme.example and @acme/ops
        - [ ] What is to be done · owner: who · due: YYYY-MM-DD
        - a line without a box

        ### Later
        - [ ] Clean up · @dan

        ## Notes
        - [ ] nor is this
        """;

    @Test
    void the_open_ones_are_those_under_their_heading_that_are_not_ticked() {
        assertThat(plain(ActionItems.open(POST_MORTEM)))
                .containsExactly(
                        "Buy disks, see #7 · owner: @ann · due: 2027-01-15",
                        "Ask @cat for the second list · owner: @Ann, @bob",
                        "and check it",
                        "Write to ann@acme.example and @acme/ops",
                        "Clean up · @dan");
        assertThat(ActionItems.open(POST_MORTEM.replace("\n", "\r\n"))).isEqualTo(ActionItems.open(POST_MORTEM));
    }

    @Test
    void a_post_mortem_that_nobody_has_filled_in_has_none() {
        assertThat(ActionItems.open(PostMortem.of(CompletedSamples.troubled()).body()))
                .isEmpty();
        assertThat(ActionItems.open("")).isEmpty();
        assertThat(ActionItems.reminder("## Action items\n- [x] Buy disks · owner: @ann"))
                .isEmpty();
    }

    @Test
    void the_owners_are_told_once_and_nobody_else() {
        var reminder = ActionItems.reminder(POST_MORTEM).orElseThrow();
        assertThat(reminder).startsWith("@ann @bob @dan still to be done");
        assertThat(reminder.substring(reminder.indexOf("still"))).doesNotContainPattern("@\\w|#\\d");
    }

    @Test
    void without_owners_nobody_is_told() {
        assertThat(ActionItems.reminder("## Action items\n- [ ] Buy disks")).hasValue("""
            Still to be done after this maintenance:

            - Buy disks

            Tick what is done. I remind of the rest until this issue is closed.\
            """);
    }

    @Test
    void are_looked_at_weekly_four_times_and_then_monthly() {
        assertThat(days(reviewed(), 8)).containsExactly(7, 14, 21, 28, 58, 88, 118, 148);
    }

    @Test
    void what_passed_while_the_app_was_down_is_looked_at_once() {
        var down = reviewed();
        var back = opened().plusSeconds(20 * 86_400);
        var acted = down.withMemory(down.memory().withActed(MomentKind.ACTION_ITEMS, back));
        assertThat(ActionItems.moments(acted))
                .containsExactly(new Moment(opened().plusSeconds(21 * 86_400), MomentKind.ACTION_ITEMS));
    }

    @Test
    void nobody_looks_while_there_is_no_post_mortem_or_the_work_goes_on_or_it_is_closed() {
        assertThat(ActionItems.moments(CompletedSamples.clean())).isEmpty();
        assertThat(ActionItems.moments(reviewed().withPhase(Phase.VERIFYING))).isEmpty();
        assertThat(ActionItems.moments(reviewed().withMemory(reviewed().memory().withPostMortemOver())))
                .isEmpty();
    }

    private static Maintenance reviewed() {
        var link = new Memory.Link(57, "https://github.com/acme/shop/issues/57", new IssueId(5_700), Optional.empty());
        var finished = CompletedSamples.clean();
        return finished.withMemory(finished.memory().withPostMortem(link))
                .tell(opened(), new TimelineEvent.PostMortemOpened(57, link.url()));
    }

    private static Instant opened() {
        return CompletedSamples.at("2026-12-05T23:00");
    }

    private static List<Integer> days(Maintenance maintenance, int count) {
        var days = new ArrayList<Integer>();
        var next = maintenance;
        for (var i = 0; i < count; i++) {
            var moment = ActionItems.moments(next).findFirst().orElseThrow();
            days.add((int) Duration.between(opened(), moment.at()).toDays());
            next = next.withMemory(next.memory().withActed(MomentKind.ACTION_ITEMS, moment.at()));
        }
        return days;
    }

    private static List<String> plain(List<String> quoted) {
        return quoted.stream().map(text -> text.replace("\u200B", "")).toList();
    }
}
