package io.github.maintenancebuddy.github.standin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts as GitHub writes them. */
record AccountJson(World world) {
    Map<String, @Nullable Object> of(Account account) {
        var api = world.url() + "/users/" + Urls.encode(account.login());
        var bot = account.kind() == Account.Kind.BOT;
        var html = world.url() + (bot ? "/apps/" + account.name() : "/" + account.login());
        return Json.object(
                "login", account.login(),
                "id", account.id(),
                "node_id", Json.nodeId("U", account.id()),
                "avatar_url", world.url() + "/avatars/" + account.id(),
                "gravatar_id", "",
                "url", api,
                "html_url", html,
                "followers_url", api + "/followers",
                "following_url", api + "/following{/other_user}",
                "gists_url", api + "/gists{/gist_id}",
                "starred_url", api + "/starred{/owner}{/repo}",
                "subscriptions_url", api + "/subscriptions",
                "organizations_url", api + "/orgs",
                "repos_url", api + "/repos",
                "events_url", api + "/events{/privacy}",
                "received_events_url", api + "/received_events",
                "type", account.kind().json(),
                "user_view_type", "public",
                "site_admin", false);
    }

    @Nullable
    Map<String, @Nullable Object> orNull(@Nullable Account account) {
        return account == null ? null : of(account);
    }

    /** The long form that {@code GET /users/{login}} answers. */
    Map<String, @Nullable Object> profile(Account account) {
        var json = of(account);
        json.putAll(Json.object(
                "name",
                account.name(),
                "company",
                null,
                "blog",
                "",
                "location",
                null,
                "email",
                null,
                "hireable",
                null,
                "bio",
                null,
                "public_repos",
                0,
                "public_gists",
                0,
                "followers",
                0,
                "following",
                0,
                "created_at",
                "2011-01-25T18:44:36Z",
                "updated_at",
                "2011-01-25T18:44:36Z"));
        return json;
    }

    /** With the role in a repository, as the collaborator endpoints answer. */
    Map<String, @Nullable Object> collaborator(Account account, Role role) {
        var json = of(account);
        json.put("permissions", permissions(role));
        json.put("role_name", role.roleName());
        return json;
    }

    static Map<String, @Nullable Object> permissions(Role role) {
        return Json.object(
                "admin", role.atLeast(Role.ADMIN),
                "maintain", role.atLeast(Role.MAINTAIN),
                "push", role.atLeast(Role.WRITE),
                "triage", role.atLeast(Role.TRIAGE),
                "pull", role.atLeast(Role.READ));
    }
}
