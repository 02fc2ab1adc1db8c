package io.github.maintenancebuddy.github.standin;

import java.util.Map;

/** What owners do to a repository, told by webhook. */
record RepositoryWrites(World world) {
    void rename(Repository repository, String newName) {
        world.atOnce(() -> {
            var before = repository.name();
            repository.call(newName);
            world.knowAs(repository.fullName(), repository);
            var changes = Map.of("repository", Map.of("name", Map.of("from", before)));
            world.webhooks().repository("renamed", repository, "changes", changes);
        });
    }

    void archive(Repository repository, boolean on) {
        world.atOnce(() -> {
            repository.freeze(on);
            world.webhooks().repository(on ? "archived" : "unarchived", repository);
        });
    }

    void makePrivate(Repository repository, boolean on) {
        world.atOnce(() -> {
            repository.hide(on);
            world.webhooks().repository(on ? "privatized" : "publicized", repository);
        });
    }
}
