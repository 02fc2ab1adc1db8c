package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who we are at GitHub; asked once, when it is first needed.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/apps#get-the-authenticated-app">Get the authenticated app</a>
 */
public final class AppIdentity {
    private final GitHubClients clients;
    private volatile @Nullable Identity known;

    public AppIdentity(GitHubClients clients) {
        this.clients = clients;
    }

    private record Identity(long id, String slug) {}

    /** GitHub's number of the app; it proves a text to be ours. */
    public long id() {
        return identity().id();
    }

    /** The app's name in addresses. */
    public String slug() {
        return identity().slug();
    }

    /** The login under which GitHub shows what we do. */
    public String login() {
        return slug() + "[bot]";
    }

    private Identity identity() {
        var identity = known;
        if (identity == null) {
            identity = clients.forApp().ask(ApiRequest.get("/app"), Identity.class);
            known = identity;
        }
        return identity;
    }
}
