package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.outbox.Issues.Busy;
import io.github.maintenancebuddy.outbox.Issues.Refused;
import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Finding;
import io.github.maintenancebuddy.setup.Manifest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Whether GitHub knows the app, what it lets it do, and whether both live in the same time. */
final class AppCheck implements Check {
    private static final String PERMISSIONS = "Permissions";
    /** Windows begin and end by this machine's clock. */
    private static final Duration NOTABLE = Duration.ofSeconds(10);

    private final Line app;
    private final Manifest manifest;
    private final InstantSource clock;

    AppCheck(Line app, Manifest manifest, InstantSource clock) {
        this.app = app;
        this.manifest = manifest;
        this.clock = clock;
    }

    private record Identity(String name) {}

    @Override
    public List<Finding> look() {
        var call = Call.get("/app");
        try {
            return findings(call, app.send(call));
        } catch (Busy | Refused e) {
            return List.of(Finding.wrong(
                    "Sign-in",
                    e.getMessage() + " GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY must belong to one app, and"
                            + " GITHUB_API_URL to where it is."));
        }
    }

    private List<Finding> findings(Call call, Answer answer) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.good(
                "Sign-in",
                "GitHub knows the app as "
                        + app.read(call, answer, Identity.class).name() + "."));
        answer.date().map(date -> Duration.between(clock.instant(), date)).ifPresent(off -> findings.add(clock(off)));
        var missing = app.read(call, answer, Granted.class)
                .missing(manifest, PERMISSIONS, "is not asked for in the app’s settings on GitHub");
        findings.addAll(missing);
        if (missing.isEmpty()) {
            findings.add(Finding.good(PERMISSIONS, "The app asks for all that it needs, and hears of it."));
        }
        return findings;
    }

    /** GitHub tells whole seconds. */
    private static Finding clock(Duration off) {
        return off.abs().compareTo(NOTABLE) < 0
                ? Finding.good("Clock", "It is right.")
                : Finding.wrong(
                        "Clock",
                        "This machine’s clock is " + off.abs().toSeconds() + " s "
                                + (off.isNegative() ? "ahead of" : "behind") + " GitHub’s: let it be set by NTP, since"
                                + " windows begin and end by it.");
    }
}
