package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.outbox.Issues.Busy;
import io.github.maintenancebuddy.outbox.Issues.Doubt;
import io.github.maintenancebuddy.setup.Credentials;
import io.github.maintenancebuddy.setup.Registration;
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
final class ManifestConversion implements Registration {
    private static final String AGAIN = " Begin again; an app that GitHub has created already can be deleted there.";

    private final Exchange exchange;

    ManifestConversion(Exchange exchange) {
        this.exchange = exchange;
    }

    private record Created(
            long id, String name, String pem, @Nullable String webhookSecret, URI htmlUrl) {
        Registered registered() {
            var secret = Objects.requireNonNullElse(webhookSecret, "");
            return new Registered(new Credentials(Long.toString(id), pem, secret), name, htmlUrl);
        }

        /** Without the secrets, which must not get into a log. */
        @Override
        public String toString() {
            return "app " + id;
        }
    }

    @Override
    public Registered register(String code) {
        var call = new Call("POST", "/app-manifests/" + Call.part(code) + "/conversions", Map.of(), "", false);
        try {
            var answer = exchange.send(call, "");
            if (answer.status() == 201) {
                return Json.read(answer.body(), Created.class).registered();
            }
            var why = answer.status() < 500
                    ? "GitHub does not know the code that it has sent: a code works once, within an hour."
                    : "GitHub has a problem (" + answer.status() + ").";
            throw new NotRegistered(why + AGAIN);
        } catch (Busy | Doubt e) {
            throw new NotRegistered(e.getMessage() + AGAIN);
        } catch (JacksonException e) {
            throw new NotRegistered("GitHub's answer cannot be read." + AGAIN);
        }
    }
}
