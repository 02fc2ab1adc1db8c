package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.RequestRecord;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a maintenance costs in requests to GitHub, which counts them. */
class RequestCostsTest extends Story {
    /** In a repository that has had a maintenance before. */
    @BeforeEach
    void theLabelsAreThere() {
        shop.labelIn("0e8a16", IssueLabels.MAINTENANCE).labelIn("0e8a16", IssueLabels.FOLLOWING.toArray(String[]::new));
    }

    @Test
    void a_token_is_minted_once_and_the_app_asks_once_who_it_is() {
        opens(ann, FilledForm.saturdayMigration());
        opens(bob, FilledForm.saturdayMigration().with("Buddy", "cleo"));

        assertThat(apart("/access_tokens")).isLessThanOrEqualTo(1);
        assertThat(apart("/app")).isLessThanOrEqualTo(1);
    }

    @Test
    void a_plain_tick_costs_nothing() {
        var issue = opened();

        ticks(ann, issue, "P3", "P4");

        assertThat(costs()).isEmpty();
    }

    @Test
    void a_command_costs_its_permission_its_reaction_and_what_people_see_of_it() {
        var issue = opened();

        comments(dave, issue, "/note the backup is from 11:00");
        assertThat(costs())
                .isEqualTo(Map.of("GET collaborators/LOGIN/permission", 1L, "POST issues/comments/N/reactions", 1L));

        gitHub.forgetRequests();
        comments(ann, issue, "/extend 30m");
        assertThat(costs())
                .isEqualTo(Map.of("POST issues/comments/N/reactions", 1L, "GET issues/N", 1L, "PATCH issues/N", 1L));
    }

    @Test
    void comments_that_command_nothing_cost_nothing() {
        var issue = opened();

        comments(ann, issue, "Looking good.\n\n/lgtm\n\n> /extend 30m");
        comments(gitHub.person("renovate[bot]"), issue, "/extend 30m");

        assertThat(costs()).isEmpty();
    }

    @Test
    void opening_costs_one_write_for_each_thing_that_people_see() {
        opens(ann, FilledForm.saturdayMigration());

        print("Opening");
        assertThat(costs())
                .isEqualTo(Map.of(
                        "GET collaborators/LOGIN/permission", 2L,
                        "GET collaborators", 1L,
                        "GET contents/.github/maintenance.yml", 1L,
                        "GET activity", 1L,
                        "GET issues/comments", 1L,
                        "POST issues/N/labels", 1L,
                        "POST issues/N/assignees", 1L,
                        "POST issues/N/comments", 1L,
                        "GET issues/N", 1L,
                        "PATCH issues/N", 1L));
    }

    @Test
    void a_whole_maintenance_costs_at_most_thirty_seven() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        ticks(ann, issue, "P1");
        passes(Duration.ofMinutes(1));
        ticks(bob, issue, "P2");
        tickAll(ann, issue, "P", 3);
        itIs("2026-12-05T20:00:00Z");
        itIs("2026-12-05T20:30:00Z");
        comments(ann, issue, "/note everybody is on the call");
        itIs("2026-12-05T20:50:00Z");
        itIs("2026-12-05T21:00:00Z");
        comments(bob, issue, "/publish We are moving the orders.");
        tickAll(ann, issue, "C", 1);
        tickAll(bob, issue, "V", 1);
        passes(Duration.ofMinutes(1));
        assertThat(issue.isOpen()).isFalse();

        print("A whole maintenance, " + said(issue).size() + " comments of ours");
        assertThat(total()).isLessThanOrEqualTo(37);
    }

    /** At most a reaction, a comment, a label put on and one taken off, and the plan read and written. */
    @Test
    void a_moment_or_a_command_costs_at_most_six() {
        var issue = opened();
        costs("P1 ticked", () -> ticks(ann, issue, "P1"));
        costs("Announced a minute later", () -> passes(Duration.ofMinutes(1)));
        costs("The buddy's tick of P2", () -> ticks(bob, issue, "P2"));
        tickAll(ann, issue, "P", 3);
        costs("Reminder of the start", () -> itIs("2026-12-05T20:00:00Z"));
        costs("/note", () -> comments(ann, issue, "/note we are here"));
        costs("/status", () -> comments(ann, issue, "/status"));
        costs("/extnd, not understood", () -> comments(ann, issue, "/extnd 30m"));
        costs("Start", () -> itIs("2026-12-05T21:00:00Z"));
        costs("/publish", () -> comments(bob, issue, "/publish We are moving the orders."));
        costs("/done C1", () -> comments(ann, issue, "/done C1"));
        costs("Silence", () -> itIs("2026-12-05T21:30:00Z"));
        costs("Early warning", () -> itIs("2026-12-05T22:15:00Z"));
        costs("Decision time", () -> itIs("2026-12-05T22:30:00Z"));
        costs("/extend", () -> comments(ann, issue, "/extend 30m"));
        costs("/continue", () -> comments(ann, issue, "/continue"));
        costs("Overrun", () -> itIs("2026-12-05T23:30:00Z"));
        costs("/rollback", () -> comments(ann, issue, "/rollback"));
        costs("Last Roll back task: verifying", () -> tickAll(bob, issue, "R", 1));
        tickAll(bob, issue, "V", 5);
        gitHub.forgetRequests();
        passes(Duration.ofMinutes(1));
        print("Completed, with the post-mortem");
    }

    private void costs(String what, Runnable deed) {
        gitHub.forgetRequests();
        deed.run();
        System.out.printf("| %-32s | %2d | %s |%n", what, total(), costs());
        assertThat(total()).as(what).isLessThanOrEqualTo(6);
    }

    /** Planned, with nothing counted so far. */
    private Issue opened() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        gitHub.forgetRequests();
        return issue;
    }

    /** What this shop has cost; the maintenances of other stories still go on. */
    private Map<String, Long> costs() {
        return gitHub.requests().stream()
                .filter(request -> request.path().startsWith("/repos/" + shop.fullName() + "/"))
                .collect(Collectors.groupingBy(RequestCostsTest::kind, TreeMap::new, Collectors.counting()));
    }

    private long apart(String path) {
        return gitHub.requests().stream()
                .filter(request -> request.path().endsWith(path))
                .count();
    }

    private long total() {
        return costs().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String kind(RequestRecord request) {
        return request.method() + " "
                + request.path()
                        .replaceFirst("^/repos/[^/]+/[^/]+/", "")
                        .replaceFirst("collaborators/[^/]+", "collaborators/LOGIN")
                        .replaceFirst("labels/.+", "labels/NAME")
                        .replaceAll("\\d+", "N");
    }

    private void print(String what) {
        System.out.printf("%n%s: %d requests to GitHub%n", what, total());
        costs().forEach((kind, count) -> System.out.printf("| %-40s | %3d |%n", kind, count));
    }
}
