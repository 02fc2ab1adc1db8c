package io.github.maintenancebuddy.github.standin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the app asks as itself: sign-in, installations, deliveries. */
record AppRoutes(World world, SignIn signIn) {
    private static final Duration KEPT = Duration.ofDays(3);

    void into(Routes routes) {
        routes.app("GET", "/app", call -> Reply.ok(new AppJson(world).app()));
        routes.app("GET", "/app/installations", this::installations);
        routes.app("GET", "/app/installations/{id}", call -> installation(found(call)));
        routes.app("POST", "/app/installations/{id}/access_tokens", this::token);
        routes.app("GET", "/app/hook/config", call -> hookConfig());
        routes.app("GET", "/app/hook/deliveries", this::deliveries);
        routes.app("GET", "/app/hook/deliveries/{id}", call -> Reply.ok(full(delivery(call))));
        routes.app("POST", "/app/hook/deliveries/{id}/attempts", this::redeliver);
        routes.app("GET", "/repos/{owner}/{repo}/installation", this::ofRepository);
        routes.installation("GET", "/installation/repositories", this::repositories);
    }

    private Reply installations(Call call) {
        var all = List.copyOf(world.app().installations());
        return new Paging(world).of(call, all, new AppJson(world)::installation);
    }

    private Reply installation(Installation installation) {
        return Reply.ok(new AppJson(world).installation(installation));
    }

    private Installation found(Call call) {
        var installation = world.app().findInstallation(call.number("id"));
        if (installation == null) {
            throw GitHubRefused.notFound();
        }
        return installation;
    }

    private Reply token(Call call) {
        var installation = found(call);
        if (installation.suspendedAt() != null) {
            throw GitHubRefused.because(403, "This installation has been suspended");
        }
        var token = signIn.issue(installation);
        return Reply.created(Json.object(
                "token", token.text(),
                "expires_at", Json.time(token.expiresAt()),
                "permissions", world.app().permissions(),
                "repository_selection", "all"));
    }

    private Reply ofRepository(Call call) {
        var installation = world.app().installationOn(new Lookup(world).bare(call));
        if (installation == null) {
            throw GitHubRefused.notFound();
        }
        return installation(installation);
    }

    private Reply repositories(Call call) {
        var installation = call.actor().installation();
        var covered = world.repositories().stream()
                .filter(repository -> installation != null && installation.covers(repository))
                .toList();
        var page = new Paging(world).of(call, covered, new RepositoryJson(world)::of);
        var json = Json.object("total_count", covered.size(), "repositories", page.body());
        return new Reply(200, json, page.headers());
    }

    private Reply hookConfig() {
        var config = Json.object("content_type", "json", "insecure_ssl", "0", "secret", "********");
        var target = world.webhooks().post().target();
        if (target != null) {
            config.put("url", target.toString());
        }
        return Reply.ok(config);
    }

    private Reply deliveries(Call call) {
        var status = call.query("status", "");
        var before = Long.parseLong(call.query("cursor", Long.toString(Long.MAX_VALUE)));
        var size = Integer.parseInt(call.query("per_page", "30"));
        var oldest = world.now().minus(KEPT);
        var matching = world.webhooks().post().log().stream()
                .filter(d -> d.deliveredAt().isAfter(oldest))
                .filter(d -> d.id() < before)
                .filter(d -> status.isEmpty() || status.equals(d.succeeded() ? "success" : "failure"))
                .sorted(Comparator.comparingLong(Delivery::id).reversed())
                .toList();
        var page = matching.stream().limit(size).toList();
        var reply = Reply.ok(page.stream().map(AppRoutes::item).toList());
        if (matching.size() <= page.size()) {
            return reply;
        }
        var next = world.url() + "/app/hook/deliveries?per_page=" + size + "&status=" + status + "&cursor="
                + page.getLast().id();
        return reply.with("Link", "<" + next + ">; rel=\"next\"");
    }

    private Reply redeliver(Call call) {
        world.webhooks().post().redeliver(delivery(call));
        return new Reply(202, Map.of(), Map.of());
    }

    private Delivery delivery(Call call) {
        var id = call.number("id");
        return world.webhooks().post().log().stream()
                .filter(d -> d.id() == id)
                .findFirst()
                .orElseThrow(GitHubRefused::notFound);
    }

    private static Map<String, @Nullable Object> item(Delivery delivery) {
        return Json.object(
                "id", delivery.id(),
                "guid", delivery.guid().toString(),
                "delivered_at", Json.time(delivery.deliveredAt()),
                "redelivery", delivery.redelivery(),
                "duration", 0.1,
                "status", delivery.succeeded() ? "OK" : "failed to connect to host",
                "status_code", delivery.statusCode(),
                "event", delivery.event(),
                "action", delivery.action(),
                "installation_id", delivery.installationId(),
                "repository_id", delivery.repositoryId(),
                "throttled_at", null);
    }

    private static Map<String, @Nullable Object> full(Delivery delivery) {
        var json = item(delivery);
        var headers = Json.object("X-GitHub-Delivery", delivery.guid().toString(), "X-GitHub-Event", delivery.event());
        json.put("request", Json.object("headers", headers, "payload", delivery.json()));
        json.put("response", Json.object("headers", Map.of(), "payload", ""));
        return json;
    }
}
