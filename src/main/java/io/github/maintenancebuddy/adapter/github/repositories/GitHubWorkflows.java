package io.github.maintenancebuddy.adapter.github.repositories;

import static io.github.maintenancebuddy.adapter.github.transport.ApiFailure.outcome;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.GitHubJson;
import io.github.maintenancebuddy.core.configuration.WorkflowInputs;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
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

    private final GitHubClients clients;
    private final AppIdentity app;

    public GitHubWorkflows(GitHubClients clients, AppIdentity app) {
        this.clients = clients;
        this.app = app;
    }

    private record Content(@Nullable String content) {}

    private record Branch(String defaultBranch) {}

    private record Dispatched(long workflowRunId, String htmlUrl) {}

    private record RunPage(List<RunJson> workflowRuns) {}

    private record RunJson(
            long id,
            String htmlUrl,
            @Nullable String displayTitle,
            @Nullable String status,
            @Nullable String conclusion,
            @Nullable Integer runAttempt,
            Instant updatedAt) {}

    @Override
    public EffectOutcome<Set<String>> inputs(Repository repository, String workflow) {
        var call = ApiRequest.get(path(repository) + "/contents/.github/workflows/" + ApiRequest.encode(workflow));
        return outcome(() -> client(repository)
                .findVisible(call)
                .map(GitHubWorkflows::inputs)
                .orElse(Set.of()));
    }

    private static Set<String> inputs(ApiResponse response) {
        try {
            var content = GitHubJson.read(response.body(), Content.class).content();
            return content == null
                    ? Set.of()
                    : WorkflowInputs.inputs(new String(Base64.getMimeDecoder().decode(content), UTF_8));
        } catch (JacksonException | IllegalArgumentException e) {
            return Set.of();
        }
    }

    @Override
    public EffectOutcome<Start> start(Repository repository, String workflow, Map<String, String> inputs) {
        return outcome(() -> {
            try {
                return new Start.Started(started(repository, workflow, inputs));
            } catch (Refused e) {
                if (e.permitted()) {
                    throw e;
                }
                return new Start.NotPermitted(String.valueOf(e.getMessage()));
            }
        });
    }

    /** Servers that do not tell the run leave a doubt, and its run is found as after any other. */
    private TaskRun.Receipt started(Repository repository, String workflow, Map<String, String> inputs) {
        var branch = client(repository)
                .ask(ApiRequest.get(path(repository)), Branch.class)
                .defaultBranch();
        var path = runs(repository, workflow, "dispatches");
        var body = new HashMap<String, Object>(Map.of("ref", branch, "inputs", inputs, DETAILS, true));
        try {
            return receipt(repository, ApiRequest.write("POST", path, body));
        } catch (Refused e) {
            if (!String.valueOf(e.getMessage()).contains(DETAILS)) {
                throw e;
            }
            body.remove(DETAILS);
            return receipt(repository, ApiRequest.write("POST", path, body));
        }
    }

    private TaskRun.Receipt receipt(Repository repository, ApiRequest request) {
        var client = client(repository);
        var response = client.send(request);
        if (response.status() == 204) {
            throw new Doubt("GitHub does not say which run it has started.");
        }
        var dispatched = client.read(request, response, Dispatched.class);
        return new TaskRun.Receipt(dispatched.workflowRunId(), dispatched.htmlUrl());
    }

    /** More than a page of them are several all the same. */
    @Override
    public EffectOutcome<List<Found>> ours(Repository repository, String workflow, Instant since) {
        var query = "?event=workflow_dispatch&per_page=100&actor=" + ApiRequest.encode(app.login()) + "&created="
                + ApiRequest.encode(">=" + since.truncatedTo(ChronoUnit.SECONDS));
        var call = ApiRequest.get(runs(repository, workflow, "runs") + query);
        return outcome(() -> client(repository).ask(call, RunPage.class).workflowRuns().stream()
                .map(item -> new Found(
                        new TaskRun.Receipt(item.id(), item.htmlUrl()),
                        Optional.ofNullable(item.displayTitle()).orElse("")))
                .toList());
    }

    @Override
    public EffectOutcome<Optional<End>> end(Repository repository, long run) {
        return outcome(() -> client(repository)
                .find(ApiRequest.get(path(repository) + "/actions/runs/" + run), RunJson.class)
                .filter(item -> "completed".equals(item.status()))
                .map(item -> new End(
                        item.updatedAt(),
                        Optional.ofNullable(item.runAttempt()).orElse(1),
                        Optional.ofNullable(item.conclusion()).orElse("unknown"))));
    }

    private GitHubClient client(Repository repository) {
        return clients.forInstallation(repository.installation());
    }

    private static String path(Repository repository) {
        return "/repos/" + repository.name();
    }

    private static String runs(Repository repository, String workflow, String what) {
        return path(repository) + "/actions/workflows/" + ApiRequest.encode(workflow) + "/" + what;
    }
}
