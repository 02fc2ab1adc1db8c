package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubJson;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.setup.AppCredentials;
import io.github.maintenancebuddy.adapter.setup.AppRegistration;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Trades the code of the manifest flow for the app's credentials; nobody has to be signed in for that.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/apps#create-a-github-app-from-a-manifest">Create a GitHub App from a
 *     manifest</a>
 */
public final class ManifestConversion implements AppRegistration {
    private static final String AGAIN = " Start again; an app that GitHub has created already can be deleted there.";

    private final HttpTransport transport;

    public ManifestConversion(HttpTransport transport) {
        this.transport = transport;
    }

    private record Created(
            long id, String name, String pem, @Nullable String webhookSecret, URI htmlUrl) {
        Registered registered() {
            var secret = Objects.requireNonNullElse(webhookSecret, "");
            return new Registered(new AppCredentials(Long.toString(id), pem, secret), name, htmlUrl);
        }

        /** Without the secrets, which must not get into a log. */
        @Override
        public String toString() {
            return "app " + id;
        }
    }

    @Override
    public Registered register(String code) {
        var request = new ApiRequest(
                "POST", "/app-manifests/" + ApiRequest.encode(code) + "/conversions", Map.of(), "", false);
        try {
            var response = transport.send(request, "");
            if (response.status() == 201) {
                return GitHubJson.read(response.body(), Created.class).registered();
            }
            var why = response.status() < 500
                    ? "GitHub does not know the code that it has sent: a code works once, within an hour."
                    : "GitHub has a problem (" + response.status() + ").";
            throw new NotRegistered(why + AGAIN);
        } catch (Busy | Doubt e) {
            throw new NotRegistered(e.getMessage() + AGAIN);
        } catch (JacksonException e) {
            throw new NotRegistered("GitHub's answer cannot be read." + AGAIN);
        }
    }
}
