package io.github.maintenancebuddy.github;

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
record Installation(
        long id,
        @Nullable Account account,
        URI htmlUrl,
        @Nullable Map<String, String> permissions,
        @Nullable List<String> events,
        @Nullable String suspendedAt) {
    /** An enterprise has another name. */
    record Account(@Nullable String login, @Nullable String slug) {}

    static List<Installation> all(Line app) {
        return Pages.read(app, "/app/installations?per_page=100", Installation[].class, _ -> true);
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

    Granted granted() {
        return new Granted(permissions, events);
    }
}
