package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GitHub Actions, as far as workflows are started by hand and their runs looked at. */
record WorkflowRoutes(World world) {
    private static final int MOST_INPUTS = 25;

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
        new Rights(world).write(call.actor(), repository, Role.WRITE);
        var file = call.variable("file");
        var workflow = workflow(repository, file);
        if (!"main".equals(call.text("ref"))) {
            throw GitHubRefused.because(422, "No ref found for: " + call.text("ref"));
        }
        var inputs = inputs(call);
        workflow.check(inputs.keySet());
        var order = new WorkflowRun.Order(file, workflow.name(file), workflow.title(file, inputs), inputs);
        var run = new WorkflowRun(world, repository, call.actor(), order);
        repository.runs.add(run);
        world.webhooks().run("requested", run, call.actor());
        return Boolean.TRUE.equals(call.json().get("return_run_details"))
                ? Reply.ok(new WorkflowRunJson(world).receipt(run))
                : Reply.empty(204);
    }

    private static Map<String, String> inputs(Call call) {
        var inputs = new HashMap<String, String>();
        if (call.json().get("inputs") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> inputs.put(String.valueOf(name), String.valueOf(value)));
        }
        if (inputs.size() > MOST_INPUTS) {
            throw GitHubRefused.because(422, "you may only define up to " + MOST_INPUTS + " inputs");
        }
        return inputs;
    }

    private static WorkflowFile workflow(Repository repository, String file) {
        return Optional.ofNullable(repository.file(".github/workflows/" + file))
                .map(WorkflowFile::read)
                .orElseThrow(GitHubRefused::notFound);
    }

    private Reply runs(Call call) {
        var repository = find(call);
        new Rights(world).needs("actions");
        workflow(repository, call.variable("file"));
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
