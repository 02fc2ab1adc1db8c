package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.RosterSamples;
import io.github.maintenancebuddy.core.lifecycle.Lifecycle;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding the second person (behaviour.md, The buddy). */
class BuddyTest extends Story {
    private static final Map<String, String> GRANTED =
            Map.of("issues", "write", "metadata", "read", "contents", "read", "members", "read");
    private static final AtomicInteger OWNERS = new AtomicInteger();

    private String owner;

    /** Each story has an owner of its own, since work in one repository counts in the others of the same owner. */
    @BeforeEach
    void openAShopOfItsOwn() {
        owner = "owner-" + OWNERS.incrementAndGet();
        shop = hire(gitHub.repository(owner + "/shop").publicly());
    }

    @AfterEach
    void grantEverything() {
        gitHub.app().permissions(GRANTED);
    }

    @Test
    void who_was_active_is_drawn_before_who_was_not_and_the_next_is_who_had_the_least_to_do() {
        cleo.pushes(shop);
        var first = opens(ann, FilledForm.saturdayMigration().without("Buddy"));
        assertThat(said(first).getFirst())
                .contains("@cleo you were drawn as the buddy from the people with write access who were active here");
        bob.pushes(shop);

        var second = opens(ann, FilledForm.saturdayMigration().without("Buddy").with("Start", "2026-12-12 22:00"));

        assertThat(second.assignees()).containsExactlyInAnyOrder("ann", "bob");
        assertThat(said(second).getFirst()).contains("with the fewest maintenances in 90 days (0)");
    }

    @Test
    void who_did_nothing_but_tick_was_active() {
        shop.grant("fay", Role.WRITE);
        var first = opens(ann, FilledForm.saturdayMigration());
        ticks(gitHub.person("fay"), first, "P3");

        var second = opens(ann, FilledForm.saturdayMigration().without("Buddy").with("Start", "2026-12-12 22:00"));

        assertThat(said(second).getFirst()).contains("@fay you were drawn as the buddy");
    }

    @Test
    void who_is_busy_in_another_repository_of_the_owner_at_that_time_is_left_out_and_nobody_reads_why() {
        opens(ann, FilledForm.saturdayMigration());
        shop = hire(gitHub.repository(owner + "/warehouse").publicly());

        var issue = opens(dave, FilledForm.saturdayMigration().without("Buddy").with("Start", "2026-12-05 23:00"));

        assertThat(issue.assignees()).containsExactlyInAnyOrder("dave", "cleo");
        assertThat(String.join("\n", said(issue))).doesNotContain("bob", "busy", "another maintenance", "@ann");
    }

    @Test
    void a_late_buddy_is_followed_by_the_next_and_after_three_the_lead_is_notified() {
        shop.grant("fay", Role.WRITE);
        var issue = opens(ann, FilledForm.saturdayMigration().without("Buddy").with("Start", "2026-12-08 22:00"));
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "bob");

        itIs("2026-12-04T19:00:00Z");
        assertThat(lastSaid(issue)).startsWith("@cleo will you be the buddy");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "cleo");
        itIs("2026-12-05T13:00:00Z");
        assertThat(lastSaid(issue)).startsWith("@fay will you be the buddy");
        itIs("2026-12-05T21:00:00Z");

        assertThat(lastSaid(issue)).startsWith("@ann nobody is buddy yet");
        assertThat(issue.assignees()).containsExactly("ann");
    }

    @Test
    void with_two_hours_to_go_all_are_asked_at_once_and_the_first_who_accepts_is_the_buddy() {
        var issue = opens(ann, FilledForm.saturdayMigration().without("Buddy").with("Start", "in 90m"));
        assertThat(said(issue).getFirst()).contains("@bob @cleo will one of you be the buddy");
        assertThat(issue.assignees()).containsExactly("ann");

        var accepted = comments(cleo, issue, "/accept");
        assertThat(answers(accepted)).containsExactly("+1");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "cleo");
        assertThat(issue.body()).contains("- [x] `P2`");
        assertThat(lastSaid(issue)).startsWith("@ann @bob `cleo` has accepted");

        comments(bob, issue, "/accept");
        assertThat(lastSaid(issue)).startsWith("@bob").contains("It is for the buddy");
    }

    @Test
    void the_box_counts_from_each_of_those_who_are_asked_and_from_nobody_else() {
        var issue = opens(ann, FilledForm.saturdayMigration().without("Buddy").with("Start", "in 90m"));

        ticks(ann, issue, "P2");
        assertThat(issue.body()).contains("- [ ] `P2`");
        assertThat(lastSaid(issue)).startsWith("@ann").contains("bob, cleo");
        ticks(bob, issue, "P2");

        assertThat(issue.body()).contains("- [x] `P2` @bob accepts being the buddy");
    }

    @Test
    void whom_GitHub_cannot_assign_gives_way_to_the_next_and_the_lead_is_notified() {
        shop.neverAssigns("bob");

        var issue = opens(ann, FilledForm.saturdayMigration().without("Buddy"));

        assertThat(said(issue)).anyMatch(words -> words.startsWith("@ann GitHub does not let me assign `bob`"));
        assertThat(lastSaid(issue)).startsWith("@cleo will you be the buddy");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "cleo");
    }

    @Test
    void whom_the_form_names_stays_the_buddy_even_unassigned() {
        shop.neverAssigns("bob");

        var issue = opens(ann, FilledForm.saturdayMigration());

        assertThat(lastSaid(issue))
                .startsWith("@ann GitHub does not let me assign `bob`")
                .contains("stay the buddy");
        comments(bob, issue, "/accept");
        assertThat(issue.body()).contains("- [x] `P2`");
    }

    @Test
    void a_member_of_a_team_on_the_roster_is_drawn() {
        shop.grant("fay", Role.TRIAGE);
        gitHub.team(owner, "ops", "fay", "gus");
        var issue = opens(ann, FilledForm.saturdayMigration());
        configures(issue, new Roster(true, List.of(), List.of("ops")));

        comments(ann, issue, "/buddy next");

        assertThat(lastSaid(issue)).startsWith("@fay will you be the buddy").contains("from the roster");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "fay");
        assertThat(issue.body()).contains("Buddy @fay");
    }

    @Test
    void without_the_permission_to_read_teams_that_is_said_once_and_people_are_drawn_all_the_same() {
        gitHub.app().permissions(Map.of("issues", "write", "metadata", "read", "contents", "read"));
        gitHub.team(owner, "ops", "fay");
        var issue = opens(ann, FilledForm.saturdayMigration());
        configures(issue, new Roster(true, List.of(), List.of("ops")));

        comments(ann, issue, "/buddy next");

        assertThat(lastSaid(issue))
                .startsWith("@cleo will you be the buddy")
                .contains("I could not read who is in `ops`", "**Members: read**");
    }

    @Test
    void somebody_who_is_not_on_the_roster_is_asked_all_the_same() {
        shop.file(".github/maintenance.yml", "buddies: [bob]");
        var issue = opens(ann, FilledForm.saturdayMigration());

        comments(ann, issue, "/buddy @cleo");

        assertThat(lastSaid(issue)).startsWith("@cleo").contains("`cleo` is not on the roster");
    }

    @Test
    void a_lead_who_was_the_buddy_leaves_a_new_one_to_be_asked() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(bob, issue, "/accept");

        comments(bob, issue, "/lead");

        assertThat(lastSaid(issue)).startsWith("@cleo will you be the buddy");
        assertThat(issue.body()).contains("- [ ] `P2`");
        passes(Duration.ofHours(1));
        assertThat(issue.assignees()).containsExactlyInAnyOrder("bob", "cleo");
    }

    /** As if the repository's file had said so when it was last read. */
    private void configures(Issue issue, Roster roster) {
        var store = app.bean(Maintenances.class);
        var kept = store.find(new IssueId(issue.id())).orElseThrow();
        var next = kept.value().withRules(RosterSamples.rules(roster));
        var change = new Change(
                new IssueId(issue.id()), kept.version(), next, List.of(), Lifecycle.nextMoment(next), Optional.empty());
        assertThat(store.commit(change, clock.instant())).isTrue();
    }
}
