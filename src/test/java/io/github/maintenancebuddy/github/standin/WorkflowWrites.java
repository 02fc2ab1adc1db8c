package io.github.maintenancebuddy.github.standin;

import java.util.Map;
import java.util.Optional;

/** What is done to workflows. */
record WorkflowWrites(World world) {
    private static final int MOST_INPUTS = 25;

    /** Starts one by hand, refusing what GitHub refuses. */
    WorkflowRun start(Actor actor, Repository repository, String file, Map<String, String> inputs) {
        new Rights(world).write(actor, repository, Role.WRITE);
        var workflow = find(repository, file);
        if (inputs.size() > MOST_INPUTS) {
            throw GitHubRefused.because(422, "you may only define up to " + MOST_INPUTS + " inputs");
        }
        workflow.check(inputs.keySet());
        var order = new WorkflowRun.Order(file, workflow.name(file), workflow.title(file, inputs), inputs);
        var run = new WorkflowRun(world, repository, actor, order);
        repository.runs.add(run);
        world.webhooks().run("requested", run, actor);
        return run;
    }

    WorkflowFile find(Repository repository, String file) {
        return Optional.ofNullable(repository.file(".github/workflows/" + file))
                .map(WorkflowFile::read)
                .orElseThrow(GitHubRefused::notFound);
    }
}
