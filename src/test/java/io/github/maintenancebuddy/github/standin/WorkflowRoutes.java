package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GitHub Actions, as far as workflows are started by hand and their runs looked at. */
record WorkflowRoutes(World world) {
    void into(Routes routes) {
        var actions = "/repos/{owner}/{repo}/actions";
        routes.installation("POST", actions + "/workflows/{file}/dispatches", this::dispatch);
        routes.installation("GET", actions + "/workflows/{file}/runs", this::runs);
        routes.installation("GET", actions + "/runs/{run}", this::run);
    }

    private Repository find(Call call) {
        return new Lookup(world).repository(call);
    }

    private Reply dispatch(Call call) {
        var repository = find(call);
        new Rights(world).needsToWrite("actions");
        if (!"main".equals(call.text("ref"))) {
            throw GitHubRefused.because(422, "No ref found for: " + call.text("ref"));
        }
        var run = new WorkflowWrites(world).start(call.actor(), repository, call.variable("file"), inputs(call));
        return Boolean.TRUE.equals(call.json().get("return_run_details"))
                ? Reply.ok(new WorkflowRunJson(world).receipt(run))
                : Reply.empty(204);
    }

    private static Map<String, String> inputs(Call call) {
        var inputs = new HashMap<String, String>();
        if (call.json().get("inputs") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> inputs.put(String.valueOf(name), String.valueOf(value)));
        }
        return inputs;
    }

    private Reply runs(Call call) {
        var repository = find(call);
        new Rights(world).needs("actions");
        new WorkflowWrites(world).find(repository, call.variable("file"));
        var actor = call.query("actor", "");
        var event = call.query("event", "workflow_dispatch");
        var since = call.query("created", "").startsWith(">=")
                ? Instant.parse(call.query("created", "").substring(2))
                : Instant.EPOCH;
        var runs = repository.runs.reversed().stream()
                .filter(run -> run.file().equals(call.variable("file")) && event.equals("workflow_dispatch"))
                .filter(run -> actor.isEmpty() || run.starter().account().isCalled(actor))
                .filter(run -> !run.createdAt().isBefore(since))
                .map(new WorkflowRunJson(world)::of)
                .toList();
        return Reply.ok(Json.object("total_count", runs.size(), "workflow_runs", List.copyOf(runs)));
    }

    private Reply run(Call call) {
        new Rights(world).needs("actions");
        var id = call.number("run");
        return find(call).runs().stream()
                .filter(run -> run.id() == id)
                .findFirst()
                .map(run -> Reply.ok(new WorkflowRunJson(world).of(run)))
                .orElseThrow(GitHubRefused::notFound);
    }
}
