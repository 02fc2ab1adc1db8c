package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ready-made people and repositories of the sandbox. */
public final class SandboxTeam {
    private static final String FORM = ".github/ISSUE_TEMPLATE/maintenance.yml";

    private static final String CONFIGURATION = ".github/maintenance.yml";
    private static final String EXAMPLE = ".github/maintenance.example.yml";

    /** The workflow that the example's checklist names. */
    private static final String MIGRATE = """
        name: Migrate
        run-name: Migrate for ${{ inputs.task }} of ${{ inputs.maintenance }}
        on:
          workflow_dispatch:
            inputs:
              target: {required: true}
              maintenance: {}
              task: {}
        """;

    private SandboxTeam() {}

    /** Makes acme's team, its public shop with all channels, its private vault, and its depot with the example's settings. */
    public static void moveInto(GitHub gitHub) throws IOException {
        join(gitHub.repository("acme/shop").publicly())
                .grant("eve", Role.READ)
                .file(CONFIGURATION, Outside.CONFIGURATION);
        join(gitHub.repository("acme/vault").privately());
        join(gitHub.repository("acme/depot").publicly())
                .file(CONFIGURATION, Files.readString(Path.of(EXAMPLE)))
                .file(".github/workflows/migrate.yml", MIGRATE);
    }

    private static Repository join(Repository repository) throws IOException {
        if (Files.exists(Path.of(FORM))) {
            repository.file(FORM, Files.readString(Path.of(FORM)));
        }
        return repository
                .label("maintenance", "post-mortem")
                .grant("ann", Role.WRITE)
                .grant("bob", Role.WRITE)
                .grant("cleo", Role.MAINTAIN)
                .grant("dave", Role.TRIAGE);
    }
}
