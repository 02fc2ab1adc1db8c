package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.WorkflowRun;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps that a GitHub Actions workflow does (behaviour.md, Scripted steps). */
class ScriptedStepsTest extends Story {
    private static final Map<String, String> ALL =
            Map.of("issues", "write", "metadata", "read", "contents", "read", "members", "read", "actions", "write");

    private static final String CHECKLIST = """
        checklists:
          database migration:
            carry out:
              - Stop the consumers
              - text: Run the migration
                estimate: 10m
                second person: true
                run: migrate.yml
                inputs:
                  target: production
              - text: Start the consumers
                run: start.yml
                automatic: true
            verify:
              - text: Smoke test
                run: smoke.yml
                automatic: true
              - Place an order
        """;

    private static final String MIGRATE = """
        name: Migrate
        run-name: Migrate for ${{ inputs.effect }}
        on:
          workflow_dispatch:
            inputs:
              target: {required: true}
              maintenance: {}
              task: {}
              effect: {}
        """;

    private static final String PLAIN = "on: workflow_dispatch\n";

    private Issue running() {
        shop.file(".github/maintenance.yml", CHECKLIST)
                .file(".github/workflows/migrate.yml", MIGRATE)
                .file(".github/workflows/start.yml", PLAIN)
                .file(".github/workflows/smoke.yml", PLAIN);
        var issue = opens(ann, FilledForm.saturdayMigration().without("Extra tasks"));
        ticks(bob, issue, "P2");
        ticks(ann, issue, "P1");
        itIs("2026-12-05T20:30:00Z");
        comments(ann, issue, "/note we are here");
        itIs("2026-12-05T21:00:00Z");
        assertThat(issue.labels()).contains("maintenance: in progress");
        ticks(ann, issue, "C1");
        return issue;
    }

    private WorkflowRun run(int number) {
        return shop.runs().get(number - 1);
    }

    private void ends(WorkflowRun run, String conclusion) {
        passes(Duration.ofSeconds(30));
        run.ends(conclusion);
        settle();
    }

    private long dispatches(Repository repository) {
        return gitHub.requests().stream()
                .filter(request -> request.path().startsWith("/repos/" + repository.fullName() + "/actions/")
                        && request.path().endsWith("/dispatches"))
                .count();
    }

    @AfterEach
    void grantEverything() {
        gitHub.app().permissions(ALL);
    }

    @Test
    void a_workflow_does_its_step_and_the_next_ones_start_by_themselves() {
        var issue = running();
        assertThat(issue.body())
                .contains("- [ ] `C2` Run the migration · 10m · second person · run: migrate.yml")
                .contains("- [ ] `C3` Start the consumers · run: start.yml · automatic");
        assertThat(shop.runs()).isEmpty();

        comments(bob, issue, "/run C2");
        var migration = run(1);
        assertThat(migration.inputs())
                .containsEntry("target", "production")
                .containsEntry("maintenance", Integer.toString(issue.number()))
                .containsEntry("task", "C2")
                .containsKey("effect");
        assertThat(issue.body()).contains("run: [migrate.yml](" + gitHub.url() + "/" + shop.fullName());
        var before = said(issue).size();

        ends(migration, "success");
        assertThat(issue.body()).contains("- [x] `C2` Run the migration", "- [ ] `C2b`");
        assertThat(shop.runs()).hasSize(1);

        ticks(cleo, issue, "C2b");
        assertThat(shop.runs()).hasSize(2);
        ends(run(2), "success");
        assertThat(issue.labels()).contains("maintenance: verifying");
        assertThat(run(3).file()).isEqualTo("smoke.yml");
        ends(run(3), "success");
        assertThat(issue.body()).contains("- [x] `V1` Smoke test");
        ticks(bob, issue, "V2");
        passes(Duration.ofMinutes(2));

        assertThat(issue.labels()).contains("maintenance: completed");
        assertThat(dispatches(shop)).isEqualTo(3);
        assertThat(said(issue).subList(before, said(issue).size())).noneMatch(words -> words.contains("workflow"));
        assertThat(shop.issues().getLast().body()).contains("The workflow of `C2`", migration.id() + "");
    }

    @Test
    void all_ticks_by_workflows_and_the_lead_are_no_verification_by_a_second_person() {
        var issue = running();
        comments(ann, issue, "/skip C2 done yesterday");
        ends(run(1), "success");
        ends(run(2), "success");
        ticks(ann, issue, "V2");
        passes(Duration.ofMinutes(3));

        assertThat(issue.labels()).contains("maintenance: verifying");
    }

    @Test
    void a_failure_leaves_the_step_open_and_a_re_run_on_github_ticks_it() {
        var issue = running();
        comments(ann, issue, "/run C2");
        ends(run(1), "failure");

        assertThat(issue.body()).contains("- [ ] `C2` Run the migration");
        assertThat(lastSaid(issue))
                .startsWith("@ann @bob the [workflow of `C2`](")
                .contains("has failed", "`/run C2`", "`/done C2`");

        run(1).again(ann);
        settle();
        ends(run(1), "success");
        assertThat(issue.body()).contains("- [x] `C2` Run the migration");
        assertThat(dispatches(shop)).isEqualTo(1);
    }

    @Test
    void a_failed_step_is_run_anew_and_a_running_one_is_not() {
        var issue = running();
        comments(ann, issue, "/run C2");
        comments(bob, issue, "/run C2");
        assertThat(lastSaid(issue)).contains("is [running](" + gitHub.url() + "/" + shop.fullName());

        ends(run(1), "cancelled");
        assertThat(lastSaid(issue)).contains("was cancelled");
        comments(bob, issue, "/run C2");
        assertThat(shop.runs()).hasSize(2);
        run(1).ends("success");
        settle();
        assertThat(issue.body()).contains("- [ ] `C2`");
        ends(run(2), "success");
        assertThat(issue.body()).contains("- [x] `C2`");

        comments(bob, issue, "/run C2");
        assertThat(lastSaid(issue)).contains("`C2` is done already");
        comments(bob, issue, "/run C1");
        assertThat(lastSaid(issue)).contains("`C1` is no task with a workflow. Possible now: `C3`, `V1`.");
    }

    @Test
    void a_run_whose_answer_is_lost_is_adopted_and_never_started_twice() {
        var issue = running();
        gitHub.faults().next("POST", "/dispatches").storedButBadGateway();
        comments(ann, issue, "/run C2");

        assertThat(shop.runs()).hasSize(1);
        ends(run(1), "success");
        assertThat(issue.body()).contains("- [x] `C2` Run the migration");
        assertThat(dispatches(shop)).isEqualTo(1);
    }

    @Test
    void a_run_that_is_not_found_after_a_doubt_is_asked_about() {
        var issue = running();
        gitHub.faults().next("POST", "/dispatches").badGateway();
        comments(ann, issue, "/run C2");

        assertThat(shop.runs()).isEmpty();
        assertThat(lastSaid(issue)).contains("I do not know whether", "`/run C2`", "/actions/workflows/migrate.yml");
        comments(ann, issue, "/run C2");
        assertThat(shop.runs()).hasSize(1);
    }

    @Test
    void a_run_that_somebody_else_started_is_not_taken_for_ours() {
        var issue = running();
        gitHub.faults().next("POST", "/dispatches").badGateway();
        cleo.starts(shop, "migrate.yml", Map.of("target", "staging"));
        comments(ann, issue, "/run C2");
        assertThat(lastSaid(issue)).contains("I found no run of it");

        run(1).ends("success");
        settle();
        assertThat(issue.body()).contains("- [ ] `C2`");
    }

    @Test
    void of_two_runs_after_a_doubt_the_one_that_shows_the_effect_is_ours() {
        var issue = running();
        gitHub.faults().next("POST", "/dispatches").storedButReset();
        comments(ann, issue, "/run C2");
        var second = opens(
                cleo,
                FilledForm.saturdayMigration().with("Start", "2026-12-05 22:01").with("Buddy", "dave"));
        comments(cleo, second, "/skip P2 alone\n/start anyway we are here");
        gitHub.faults().next("POST", "migrate.yml/dispatches").storedButBadGateway();
        comments(cleo, second, "/run C2");

        ends(run(2), "success");
        assertThat(second.body()).contains("- [x] `C2`");
        assertThat(issue.body()).contains("- [ ] `C2`");
        ends(run(1), "success");
        assertThat(issue.body()).contains("- [x] `C2`");
    }

    @Test
    void the_end_of_a_run_is_found_where_its_webhook_is_lost() {
        var issue = running();
        comments(ann, issue, "/run C2");
        gitHub.webhookFaults().loseNext("workflow_run.completed");
        ends(run(1), "success");
        assertThat(issue.body()).contains("- [ ] `C2`");

        passes(Duration.ofMinutes(10));
        assertThat(issue.body()).contains("- [x] `C2`");
    }

    @Test
    void a_run_that_takes_long_is_reported_once() {
        var issue = running();
        comments(ann, issue, "/run C2");
        passes(Duration.ofMinutes(29));
        assertThat(said(issue)).noneMatch(words -> words.contains("under way"));
        passes(Duration.ofMinutes(2));
        passes(Duration.ofMinutes(20));

        assertThat(said(issue).stream().filter(words -> words.contains("has been under way for")))
                .singleElement()
                .asString()
                .contains("`/done C2`");
    }

    @Test
    void without_the_permission_the_way_by_hand_is_named() {
        gitHub.app().permissions(Map.of("issues", "write", "metadata", "read", "contents", "read"));
        var issue = running();
        comments(ann, issue, "/run C2");

        assertThat(lastSaid(issue)).contains("**Actions: write**", "Start it by hand", "`/done C2`");
        assertThat(shop.runs()).isEmpty();
        comments(ann, issue, "/done C2");
        assertThat(issue.body()).contains("- [x] `C2`");
    }

    @Test
    void what_github_refuses_is_reported() {
        var issue = running();
        shop.file(".github/workflows/migrate.yml", "on: push\n");
        comments(ann, issue, "/run C2");

        assertThat(lastSaid(issue)).contains("does not have 'workflow_dispatch' trigger", "`/run C2`");
    }

    @Test
    void marks_that_people_type_are_words_and_those_of_the_checklist_stay() {
        var issue = running();
        edits(
                ann,
                issue,
                body -> body.replace(
                        "Run the migration · 10m · second person · run: migrate.yml", "Run the big migration · 20m"));
        edits(ann, issue, body -> body.replace("### Verify\n", "### Verify\n- [ ] Look · run: migrate.yml\n"));

        assertThat(issue.body())
                .contains("`C2` Run the big migration · 20m · run: migrate.yml")
                .contains("`V3` Look · run: migrate.yml");
        comments(ann, issue, "/run V3");
        assertThat(lastSaid(issue)).contains("`V3` is no task with a workflow");
        assertThat(shop.runs()).isEmpty();
    }
}
