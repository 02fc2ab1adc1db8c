package io.github.maintenancebuddy.adapter.github.repositories;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.NOW;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.SHOP;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.Workflows;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GitHubWorkflowsTest {
    private static final String WORKFLOW = "/repos/acme/shop/actions/workflows/migrate.yml";
    private static final String RECEIPT =
            "{\"workflow_run_id\":77,\"run_url\":\"https://api/77\",\"html_url\":\"https://github.com/acme/shop/actions/runs/77\"}";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private Workflows workflows;

    @BeforeEach
    void start() {
        workflows = new GitHubWorkflows(github.clients(), new AppIdentity(github.clients()));
        github.answers("GET", "/repos/acme/shop", json(200, "{\"id\":1,\"default_branch\":\"trunk\"}"));
        github.answers("GET", "/app", json(200, "{\"id\":12345,\"slug\":\"buddy\"}"));
    }

    private EffectOutcome<Workflows.Start> dispatched() {
        return workflows.start(SHOP, "migrate.yml", Map.of("target", "production"));
    }

    @Test
    void the_run_that_github_names_is_the_receipt() {
        github.answers("POST", WORKFLOW + "/dispatches", json(200, RECEIPT));

        assertThat(done(dispatched()))
                .isEqualTo(new Workflows.Start.Started(
                        new TaskRun.Receipt(77, "https://github.com/acme/shop/actions/runs/77")));
        assertThat(github.received().getLast().getBodyAsString())
                .contains("\"ref\":\"trunk\"", "\"target\":\"production\"", "\"return_run_details\":true");
    }

    @Test
    void a_server_that_does_not_name_the_run_leaves_a_doubt() {
        github.answers("POST", WORKFLOW + "/dispatches", WireMock.aResponse().withStatus(204));
        assertThat(dispatched()).isInstanceOf(EffectOutcome.InDoubt.class);
    }

    @Test
    void a_server_that_does_not_know_the_wish_is_asked_without_it() {
        github.answers(
                "POST",
                WORKFLOW + "/dispatches",
                says(422, "Invalid request. return_run_details is not a permitted key."),
                WireMock.aResponse().withStatus(204));

        assertThat(dispatched()).isInstanceOf(EffectOutcome.InDoubt.class);
        assertThat(github.received().getLast().getBodyAsString()).doesNotContain("return_run_details");
    }

    @Test
    void a_missing_permission_is_told_from_other_refusals() {
        github.answers(
                "POST",
                WORKFLOW + "/dispatches",
                says(403, "Resource not accessible by integration"),
                says(422, "Unexpected inputs provided"));

        assertThat(done(dispatched())).isInstanceOf(Workflows.Start.NotPermitted.class);
        assertThat(dispatched()).isInstanceOf(EffectOutcome.Refused.class);
    }

    @Test
    void our_own_runs_since_then_are_asked_for() {
        github.answers(
                "GET",
                WORKFLOW + "/runs",
                json(
                        200,
                        "{\"total_count\":1,\"workflow_runs\":[{\"id\":77,\"html_url\":\"https://x/77\",\"display_title\":\"Migrate\","
                            + "\"status\":\"queued\",\"conclusion\":null,\"updated_at\":\"2026-11-22T10:00:00Z\"}]}"));

        assertThat(done(workflows.ours(SHOP, "migrate.yml", NOW)))
                .containsExactly(new Workflows.Found(new TaskRun.Receipt(77, "https://x/77"), "Migrate"));
        var asked = github.received().getLast();
        assertThat(asked.queryParameter("actor").firstValue()).isEqualTo("buddy[bot]");
        assertThat(asked.queryParameter("event").firstValue()).isEqualTo("workflow_dispatch");
        assertThat(asked.queryParameter("created").firstValue()).isEqualTo(">=2026-11-22T10:00:00Z");
    }

    @Test
    void only_a_run_that_is_over_has_an_end() {
        var run = "{\"id\":77,\"html_url\":\"https://x/77\",\"status\":\"%s\",\"conclusion\":%s,\"run_attempt\":2,"
                + "\"updated_at\":\"2026-11-22T10:00:00Z\"}";
        github.answers(
                "GET",
                "/repos/acme/shop/actions/runs/77",
                json(200, run.formatted("in_progress", "null")),
                json(200, run.formatted("completed", "\"success\"")),
                says(404, "Not Found"));

        assertThat(done(workflows.end(SHOP, 77))).isEmpty();
        assertThat(done(workflows.end(SHOP, 77)))
                .contains(new Workflows.End(Instant.parse("2026-11-22T10:00:00Z"), 2, "success"));
        assertThat(done(workflows.end(SHOP, 77))).isEmpty();
    }
}
