package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.github.standin.WorkflowRun;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runs of a repository's workflows. Nothing works on them here, so a button says how each ends. */
record ActionsPage(Visit visit, Repository repository) {
    /** All of them, or those of one file, or one alone. */
    String content(String rest) {
        var last = rest.substring(rest.lastIndexOf('/') + 1);
        var shown = repository.runs().reversed().stream()
                .filter(run -> rest.equals("/actions")
                        || run.file().equals(last)
                        || Long.toString(run.id()).equals(last))
                .map(this::row)
                .collect(Collectors.joining());
        return """
            <h1>Workflow runs</h1>
            <p><a href="/%1$s/issues">%1$s</a> · <a href="/%1$s/actions">All workflows</a></p>
            <ul id="runs" class="rows" data-live>%2$s</ul>
            """.formatted(Html.escape(repository.fullName()), shown.isEmpty() ? "<li>Nothing here.</li>" : shown);
    }

    private String row(WorkflowRun run) {
        var path = "/" + repository.fullName() + "/actions/runs/" + run.id();
        var ended = Optional.ofNullable(run.conclusion());
        return """
            <li data-run="%d"><b>%s</b> <small>%s · attempt %d · %s · %s</small> %s</li>
            """.formatted(
                        run.id(),
                        Html.escape(run.title()),
                        Html.escape(run.file()),
                        run.attempt(),
                        ended.orElse("running"),
                        Html.time(run.createdAt()),
                        ended.map(_ -> Layout.button(path + "/again", "again-" + run.id(), "Re-run"))
                                .orElseGet(() -> Layout.button(path + "/success", "success-" + run.id(), "Succeed")
                                        + Layout.button(path + "/failure", "failure-" + run.id(), "Fail")));
    }

    void press(String run, String button) {
        if (!repository.roleOf(visit.person().account()).atLeast(Role.WRITE)) {
            throw SandboxPages.notAllowed();
        }
        var found = repository.runs().stream()
                .filter(it -> Long.toString(it.id()).equals(run))
                .findFirst()
                .orElseThrow(SandboxPages::nothingHere);
        if (button.equals("again")) {
            found.again(visit.person());
        } else {
            found.ends(button);
        }
    }
}
