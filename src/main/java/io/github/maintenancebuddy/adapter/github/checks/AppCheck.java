package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.setup.AppManifest;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Whether GitHub knows the app, what it lets it do, and whether both live in the same time. */
public final class AppCheck implements Check {
    private static final String PERMISSIONS = "Permissions";
    /** Windows begin and end by this machine's clock. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final GitHubClient app;
    private final AppManifest manifest;
    private final InstantSource clock;

    public AppCheck(GitHubClient app, AppManifest manifest, InstantSource clock) {
        this.app = app;
        this.manifest = manifest;
        this.clock = clock;
    }

    private record Identity(String name) {}

    @Override
    public List<CheckResult> look() {
        var request = ApiRequest.get("/app");
        try {
            return findings(request, app.send(request));
        } catch (Busy | Refused e) {
            return List.of(CheckResult.wrong(
                    "Sign-in",
                    e.getMessage() + " GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY must belong to one app, and"
                            + " GITHUB_API_URL to where it is."));
        }
    }

    private List<CheckResult> findings(ApiRequest request, ApiResponse response) {
        var findings = new ArrayList<CheckResult>();
        findings.add(CheckResult.good(
                "Sign-in",
                "GitHub knows the app as "
                        + app.read(request, response, Identity.class).name() + "."));
        response.date().map(date -> Duration.between(clock.instant(), date)).ifPresent(off -> findings.add(clock(off)));
        var missing = app.read(request, response, GrantedPermissions.class)
                .missing(manifest, PERMISSIONS, "is not asked for in the app’s settings on GitHub");
        findings.addAll(missing);
        if (missing.isEmpty()) {
            findings.add(CheckResult.good(PERMISSIONS, "The app has every permission and event that it needs."));
        }
        return findings;
    }

    /** GitHub’s times are whole seconds. */
    private static CheckResult clock(Duration off) {
        return off.abs().compareTo(TOLERANCE) < 0
                ? CheckResult.good("Clock", "It is right.")
                : CheckResult.wrong(
                        "Clock",
                        "This machine’s clock is " + off.abs().toSeconds() + " s "
                                + (off.isNegative() ? "ahead of" : "behind") + " GitHub’s: let it be set by NTP, since"
                                + " windows begin and end by it.");
    }
}
