package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ready-made people and repositories of the sandbox. */
public final class SandboxTeam {
    private static final String FORM = ".github/ISSUE_TEMPLATE/maintenance.yml";

    private SandboxTeam() {}

    /** Makes acme's team, its public shop and its private vault. */
    public static void moveInto(GitHub gitHub) throws IOException {
        join(gitHub.repository("acme/shop").publicly()).grant("eve", Role.READ);
        join(gitHub.repository("acme/vault").privately());
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
