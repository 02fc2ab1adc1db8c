package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.outbox.Issues.Busy;
import io.github.maintenancebuddy.outbox.Issues.Refused;
import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Finding;
import io.github.maintenancebuddy.setup.Manifest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the app is installed, and may do at each owner's what it needs. */
final class InstallationCheck implements Check {
    private static final String INSTALLED = "Installed";

    private final Line app;
    private final Manifest manifest;
    private final Set<String> allowedOwners;

    InstallationCheck(Line app, Manifest manifest, Set<String> allowedOwners) {
        this.app = app;
        this.manifest = manifest;
        this.allowedOwners = allowedOwners;
    }

    @Override
    public List<Finding> look() {
        try {
            var all = Installation.all(app);
            return all.isEmpty()
                    ? List.of(
                            Finding.open(INSTALLED, "Nowhere yet: install it for the repositories that shall use it."))
                    : all.stream().flatMap(this::findings).toList();
        } catch (Busy | Refused e) {
            return List.of(Finding.wrong(INSTALLED, String.valueOf(e.getMessage())));
        }
    }

    private Stream<Finding> findings(Installation installation) {
        var owner = installation.owner();
        if (!installation.allowed(allowedOwners)) {
            return Stream.of(Finding.open(INSTALLED, owner + " is not in ALLOWED_OWNERS, so nothing is done there."));
        }
        if (installation.suspendedAt() != null) {
            return Stream.of(Finding.open(INSTALLED, owner + " has suspended it: " + installation.htmlUrl()));
        }
        var missing = installation
                .granted()
                .missing(manifest, INSTALLED, "is not accepted by " + owner + " yet, at " + installation.htmlUrl());
        return missing.isEmpty() ? Stream.of(Finding.good(INSTALLED, "For " + owner + ".")) : missing.stream();
    }
}
