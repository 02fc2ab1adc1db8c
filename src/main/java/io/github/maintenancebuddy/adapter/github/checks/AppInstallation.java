package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The app as one owner has it.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/apps#list-installations-for-the-authenticated-app">List
 *     installations</a>
 */
record AppInstallation(
        long id,
        @Nullable Account account,
        URI htmlUrl,
        @Nullable Map<String, String> permissions,
        @Nullable List<String> events,
        @Nullable String suspendedAt) {
    /** An enterprise has another name. */
    record Account(@Nullable String login, @Nullable String slug) {}

    static List<AppInstallation> all(GitHubClient app) {
        return Pagination.readAll(app, "/app/installations?per_page=100", AppInstallation[].class, _ -> true);
    }

    String owner() {
        if (account == null) {
            return "an unknown owner";
        }
        return String.valueOf(account.login() == null ? account.slug() : account.login());
    }

    boolean allowed(Set<String> owners) {
        return owners.isEmpty() || owners.contains(owner().toLowerCase(Locale.ROOT));
    }

    GrantedPermissions granted() {
        return new GrantedPermissions(permissions, events);
    }
}
