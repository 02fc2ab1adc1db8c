package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Workflows and their runs as GitHub writes them. */
record WorkflowRunJson(World world) {
    Map<String, @Nullable Object> of(WorkflowRun run) {
        var json = identity(run);
        json.putAll(state(run));
        json.putAll(links(run));
        var repository = new RepositoryJson(world).of(run.repository());
        var starter = new AccountJson(world).of(run.starter().account());
        json.putAll(Json.object(
                "pull_requests", List.of(),
                "actor", starter,
                "triggering_actor", starter,
                "head_commit", null,
                "repository", repository,
                "head_repository", repository));
        return json;
    }

    private Map<String, @Nullable Object> identity(WorkflowRun run) {
        return Json.object(
                "id", run.id(),
                "name", run.name(),
                "node_id", Json.nodeId("WFR", run.id()),
                "head_branch", "main",
                "head_sha", Digests.sha1("head of " + run.repository().id()),
                "path", ".github/workflows/" + run.file(),
                "display_title", run.title(),
                "run_number", 1 + run.repository().runs.indexOf(run),
                "event", "workflow_dispatch",
                "workflow_id", workflowId(run));
    }

    private Map<String, @Nullable Object> state(WorkflowRun run) {
        return Json.object(
                "status", run.status(),
                "conclusion", run.conclusion(),
                "run_attempt", run.attempt(),
                "created_at", Json.time(run.createdAt()),
                "updated_at", Json.time(run.updatedAt()),
                "run_started_at", Json.time(run.createdAt()));
    }

    private Map<String, @Nullable Object> links(WorkflowRun run) {
        var url = url(run);
        return Json.object(
                "url", url,
                "html_url", html(run),
                "jobs_url", url + "/jobs",
                "logs_url", url + "/logs",
                "check_suite_url", new RepositoryJson(world).url(run.repository()) + "/check-suites/" + run.id(),
                "artifacts_url", url + "/artifacts",
                "cancel_url", url + "/cancel",
                "rerun_url", url + "/rerun",
                "workflow_url",
                        new RepositoryJson(world).url(run.repository()) + "/actions/workflows/" + workflowId(run));
    }

    Map<String, @Nullable Object> workflow(WorkflowRun run) {
        var id = workflowId(run);
        return Json.object(
                "id",
                id,
                "node_id",
                Json.nodeId("W", id),
                "name",
                run.name(),
                "path",
                ".github/workflows/" + run.file(),
                "state",
                "active");
    }

    Map<String, @Nullable Object> receipt(WorkflowRun run) {
        return Json.object("workflow_run_id", run.id(), "run_url", url(run), "html_url", html(run));
    }

    private String url(WorkflowRun run) {
        return new RepositoryJson(world).url(run.repository()) + "/actions/runs/" + run.id();
    }

    private String html(WorkflowRun run) {
        return new RepositoryJson(world).html(run.repository()) + "/actions/runs/" + run.id();
    }

    private static long workflowId(WorkflowRun run) {
        return 1L + (run.repository().id() + run.file()).hashCode() - (long) Integer.MIN_VALUE;
    }
}
