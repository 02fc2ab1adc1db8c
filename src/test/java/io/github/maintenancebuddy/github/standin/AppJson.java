package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The app and its installations as GitHub writes them. */
record AppJson(World world) {
    private static final String REGISTERED = "2026-01-01T00:00:00Z";

    Map<String, @Nullable Object> app() {
        var app = world.app();
        var owner = app.installations().stream()
                .map(Installation::owner)
                .findFirst()
                .orElse(new Account(1, "maintenance-buddy", "Maintenance Buddy", Account.Kind.ORGANIZATION));
        return Json.object(
                "id", app.id(),
                "client_id", app.clientId(),
                "slug", app.slug(),
                "node_id", Json.nodeId("A", app.id()),
                "owner", new AccountJson(world).of(owner),
                "name", "Maintenance Buddy",
                "description", "Drives planned maintenance through GitHub issues",
                "external_url", "https://example.com",
                "html_url", world.url() + "/apps/" + app.slug(),
                "created_at", REGISTERED,
                "updated_at", REGISTERED,
                "permissions", app.permissions(),
                "events", app.events());
    }

    @Nullable
    Map<String, @Nullable Object> via(Actor actor) {
        return actor.isApp() ? app() : null;
    }

    Map<String, @Nullable Object> installation(Installation installation) {
        var app = world.app();
        var api = world.url() + "/app/installations/" + installation.id();
        var created = Json.time(installation.createdAt());
        return Json.object(
                "id", installation.id(),
                "client_id", app.clientId(),
                "account", new AccountJson(world).of(installation.owner()),
                "repository_selection", "all",
                "access_tokens_url", api + "/access_tokens",
                "repositories_url", world.url() + "/installation/repositories",
                "html_url",
                        world.url() + "/organizations/" + installation.owner().login() + "/settings/installations/"
                                + installation.id(),
                "app_id", app.id(),
                "app_slug", app.slug(),
                "target_id", installation.owner().id(),
                "target_type", installation.owner().kind().json(),
                "permissions", app.permissions(),
                "events", app.events(),
                "created_at", created,
                "updated_at", created,
                "single_file_name", null,
                "has_multiple_single_files", false,
                "single_file_paths", List.of(),
                "suspended_by",
                        installation.suspendedAt() == null ? null : new AccountJson(world).of(installation.owner()),
                "suspended_at", Json.time(installation.suspendedAt()));
    }
}
