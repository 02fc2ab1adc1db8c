package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.setup.AppManifest;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the app is installed, and may do at each owner's what it needs. */
public final class InstallationCheck implements Check {
    private static final String INSTALLED = "Installed";

    private final GitHubClient app;
    private final AppManifest manifest;
    private final Set<String> allowedOwners;

    public InstallationCheck(GitHubClient app, AppManifest manifest, Set<String> allowedOwners) {
        this.app = app;
        this.manifest = manifest;
        this.allowedOwners = allowedOwners;
    }

    @Override
    public List<CheckResult> look() {
        try {
            var all = AppInstallation.all(app);
            return all.isEmpty()
                    ? List.of(CheckResult.open(
                            INSTALLED, "Nowhere yet: install it on the repositories that will use it."))
                    : all.stream().flatMap(this::findings).toList();
        } catch (Busy | Refused e) {
            return List.of(CheckResult.wrong(INSTALLED, String.valueOf(e.getMessage())));
        }
    }

    private Stream<CheckResult> findings(AppInstallation installation) {
        var owner = installation.owner();
        if (!installation.allowed(allowedOwners)) {
            return Stream.of(
                    CheckResult.open(INSTALLED, owner + " is not in ALLOWED_OWNERS, so nothing is done there."));
        }
        if (installation.suspendedAt() != null) {
            return Stream.of(CheckResult.open(INSTALLED, owner + " has suspended it: " + installation.htmlUrl()));
        }
        var missing = installation
                .granted()
                .missing(manifest, INSTALLED, "is not accepted by " + owner + " yet, at " + installation.htmlUrl());
        return missing.isEmpty() ? Stream.of(CheckResult.good(INSTALLED, "For " + owner + ".")) : missing.stream();
    }
}
