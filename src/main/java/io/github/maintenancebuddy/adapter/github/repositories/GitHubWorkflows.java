package io.github.maintenancebuddy.adapter.github.repositories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.GitHubJson;
import io.github.maintenancebuddy.core.configuration.WorkflowInputs;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.runtime.outbox.Issues.Doubt;
import io.github.maintenancebuddy.runtime.outbox.Issues.Refused;
import io.github.maintenancebuddy.runtime.outbox.Workflows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Starts workflows and looks at their runs.
 *
 * @see <a href="https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event">Create a workflow
 *     dispatch event</a>
 */
public final class GitHubWorkflows implements Workflows {
    private static final String DETAILS = "return_run_details";

    private final GitHubClients lines;
    private final AppIdentity app;

    public GitHubWorkflows(GitHubClients lines, AppIdentity app) {
        this.lines = lines;
        this.app = app;
    }

    private record Content(@Nullable String content) {}

    private record Branch(String defaultBranch) {}

    private record Dispatched(long workflowRunId, String htmlUrl) {}

    private record Listed(List<Item> workflowRuns) {}

    private record Item(
            long id,
            String htmlUrl,
            @Nullable String displayTitle,
            @Nullable String status,
            @Nullable String conclusion,
            @Nullable Integer runAttempt,
            Instant updatedAt) {}

    @Override
    public Set<String> inputs(Repository repository, String workflow) {
        return line(repository)
                .look(ApiRequest.get(path(repository) + "/contents/.github/workflows/" + ApiRequest.part(workflow)))
                .map(GitHubWorkflows::inputs)
                .orElse(Set.of());
    }

    private static Set<String> inputs(ApiResponse answer) {
        try {
            var content = GitHubJson.read(answer.body(), Content.class).content();
            return content == null
                    ? Set.of()
                    : WorkflowInputs.inputs(new String(Base64.getMimeDecoder().decode(content), UTF_8));
        } catch (JacksonException | IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** Servers that do not tell the run leave a doubt, and its run is found as after any other. */
    @Override
    public TaskRun.Receipt start(Repository repository, String workflow, Map<String, String> inputs) {
        var branch = line(repository)
                .ask(ApiRequest.get(path(repository)), Branch.class)
                .defaultBranch();
        var target = runs(repository, workflow, "dispatches");
        var body = new HashMap<String, Object>(Map.of("ref", branch, "inputs", inputs, DETAILS, true));
        try {
            return receipt(repository, ApiRequest.write("POST", target, body));
        } catch (Refused e) {
            if (!String.valueOf(e.getMessage()).contains(DETAILS)) {
                throw e;
            }
            body.remove(DETAILS);
            return receipt(repository, ApiRequest.write("POST", target, body));
        }
    }

    private TaskRun.Receipt receipt(Repository repository, ApiRequest call) {
        var line = line(repository);
        var answer = line.send(call);
        if (answer.status() == 204) {
            throw new Doubt("GitHub does not say which run it has started.");
        }
        var dispatched = line.read(call, answer, Dispatched.class);
        return new TaskRun.Receipt(dispatched.workflowRunId(), dispatched.htmlUrl());
    }

    /** More than a page of them are several all the same. */
    @Override
    public List<Found> ours(Repository repository, String workflow, Instant since) {
        var query = "?event=workflow_dispatch&per_page=100&actor=" + ApiRequest.part(app.login()) + "&created="
                + ApiRequest.part(">=" + since.truncatedTo(ChronoUnit.SECONDS));
        return line(repository)
                .ask(ApiRequest.get(runs(repository, workflow, "runs") + query), Listed.class)
                .workflowRuns()
                .stream()
                .map(item -> new Found(
                        new TaskRun.Receipt(item.id(), item.htmlUrl()),
                        Optional.ofNullable(item.displayTitle()).orElse("")))
                .toList();
    }

    @Override
    public Optional<End> end(Repository repository, long run) {
        return line(repository)
                .find(ApiRequest.get(path(repository) + "/actions/runs/" + run), Item.class)
                .filter(item -> "completed".equals(item.status()))
                .map(item -> new End(
                        item.updatedAt(),
                        Optional.ofNullable(item.runAttempt()).orElse(1),
                        Optional.ofNullable(item.conclusion()).orElse("unknown")));
    }

    private GitHubClient line(Repository repository) {
        return lines.line(repository.installation());
    }

    private static String path(Repository repository) {
        return "/repos/" + repository.name();
    }

    private static String runs(Repository repository, String workflow, String what) {
        return path(repository) + "/actions/workflows/" + ApiRequest.part(workflow) + "/" + what;
    }
}
