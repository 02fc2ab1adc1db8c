package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.setup.AppManifest;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import io.github.maintenancebuddy.adapter.setup.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what happens at GitHub comes here: by its own settings, and by how its last delivery went.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/webhooks">REST API endpoints for GitHub App webhooks</a>
 */
public final class WebhookCheck implements Check {
    private static final String WEBHOOK = "Webhook";
    private static final String DELIVERY = "Reached by GitHub";
    private static final String SIGNATURE = "Signature";

    private final GitHubClient app;
    private final OperatorSettings settings;

    public WebhookCheck(GitHubClient app, OperatorSettings settings) {
        this.app = app;
        this.settings = settings;
    }

    private record Hook(
            @Nullable String url,
            @Nullable String contentType,
            @Nullable String secret) {}

    private record LastDelivery(String event, String status, int statusCode) {
        boolean accepted() {
            return statusCode >= 200 && statusCode < 300;
        }

        /** An app's first ping comes before its credentials can be here. */
        boolean firstPing() {
            return event.equals("ping") && statusCode == 503;
        }
    }

    @Override
    public List<CheckResult> look() {
        try {
            var findings = new ArrayList<CheckResult>();
            findings.add(configured(app.ask(ApiRequest.get("/app/hook/config"), Hook.class)));
            var sent = app.ask(ApiRequest.get("/app/hook/deliveries?per_page=1"), LastDelivery[].class);
            if (sent.length == 0 || sent[0].firstPing()) {
                findings.add(noDelivery());
            } else {
                findings.add(reached(sent[0]));
                findings.add(signed(sent[0]));
            }
            return findings;
        } catch (Busy | Refused e) {
            return List.of(CheckResult.wrong(WEBHOOK, String.valueOf(e.getMessage())));
        }
    }

    private CheckResult configured(Hook hook) {
        var here = AppManifest.at(settings.publicUrl()).webhook();
        if (!here.equals(hook.url())) {
            var there = hook.url() == null ? "nowhere" : "to " + hook.url();
            return CheckResult.wrong(
                    WEBHOOK,
                    "GitHub delivers " + there + ", but this app is at " + here
                            + ": set the webhook URL in the app’s settings on GitHub, or PUBLIC_URL here.");
        }
        if (!"json".equals(hook.contentType())) {
            return CheckResult.wrong(
                    WEBHOOK, "Choose application/json as its content type in the app’s settings on GitHub.");
        }
        if (hook.secret() == null || settings.app().webhookSecret().isBlank()) {
            return CheckResult.wrong(
                    WEBHOOK,
                    "It has no secret: set the same one in the app’s settings on GitHub and as"
                            + " GITHUB_APP_WEBHOOK_SECRET.");
        }
        return CheckResult.good(WEBHOOK, "GitHub delivers to " + here + ".");
    }

    private CheckResult noDelivery() {
        return PublicUrl.worry(settings.publicUrl())
                .map(worry -> CheckResult.wrong(DELIVERY, worry))
                .orElseGet(() -> CheckResult.open(
                        DELIVERY,
                        "GitHub has delivered nothing in the last days. It does when the app is installed, or an issue"
                                + " is opened."));
    }

    private static CheckResult reached(LastDelivery last) {
        return last.accepted() || last.statusCode() == 401
                ? CheckResult.good(DELIVERY, "Its last delivery (" + last.event() + ") came here.")
                : CheckResult.wrong(
                        DELIVERY,
                        "Its last delivery (" + last.event() + ") failed: " + last.status() + " (" + last.statusCode()
                                + "). PUBLIC_URL must lead here from the internet, with a certificate that GitHub"
                                + " trusts.");
    }

    private static CheckResult signed(LastDelivery last) {
        if (last.statusCode() == 401) {
            return CheckResult.wrong(
                    SIGNATURE,
                    "The last delivery was signed with another secret: GITHUB_APP_WEBHOOK_SECRET must be the one in the"
                            + " app’s settings on GitHub.");
        }
        return last.accepted()
                ? CheckResult.good(SIGNATURE, "The last delivery was signed with our secret.")
                : CheckResult.open(SIGNATURE, "It shows once a delivery comes here.");
    }
}
