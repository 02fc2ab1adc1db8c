package io.github.maintenancebuddy.github.standin;

import java.util.Optional;

/** Finds what a request's path names, for those who may see it. */
record Lookup(World world) {
    Repository repository(Call call) {
        var repository = bare(call);
        new Rights(world).read(call.actor(), repository);
        return repository;
    }

    Repository bare(Call call) {
        return Optional.ofNullable(world.findRepository(call.variable("owner") + "/" + call.variable("repo")))
                .orElseThrow(GitHubRefused::notFound);
    }

    Issue issue(Call call) {
        var issue = repository(call).issue(Math.toIntExact(call.number("number")));
        if (issue.isDeleted()) {
            throw GitHubRefused.because(410, "This issue was deleted");
        }
        return issue;
    }

    Comment comment(Call call) {
        var id = call.number("id");
        return repository(call).issues().stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(comment -> comment.id() == id)
                .findFirst()
                .orElseThrow(GitHubRefused::notFound);
    }

    Label label(Call call) {
        return repository(call).findLabel(call.variable("name")).orElseThrow(GitHubRefused::notFound);
    }

    Account account(String login) {
        return Optional.ofNullable(world.find(login)).orElseThrow(GitHubRefused::notFound);
    }

    Issue issueById(long id) {
        return world.repositories().stream()
                .flatMap(repository -> repository.issues().stream())
                .filter(issue -> issue.id() == id)
                .findFirst()
                .orElseThrow(() -> GitHubRefused.because(422, "The provided sub-issue does not exist"));
    }
}
