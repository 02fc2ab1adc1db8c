package io.github.maintenancebuddy.core.maintenance.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository's own checklist for a kind of work (behaviour.md, The plan).
 *
 * @param extendsBuiltIn whether its steps stand behind those of the built-in one; else they replace them
 * @param verifyAfterRollBack what is verified in the place of its Verify steps once the previous state is restored
 */
public record RepositoryChecklist(
        WorkKind kind, boolean extendsBuiltIn, List<Step> steps, List<Step> verifyAfterRollBack) {
    public RepositoryChecklist {
        steps = List.copyOf(steps);
        verifyAfterRollBack = List.copyOf(verifyAfterRollBack);
    }

    /**
     * One line of it, with its marks.
     *
     * @param owner the login of who does it
     * @param run the workflow that does it
     */
    public record Step(
            Stage stage,
            String text,
            Optional<Duration> estimate,
            Optional<String> owner,
            boolean secondPerson,
            boolean optional,
            Optional<Script> run) {}

    /**
     * A GitHub Actions workflow that carries a step out (behaviour.md, Scripted steps).
     *
     * @param workflow the name of its file, such as {@code migrate.yml}
     * @param automatic whether it starts by itself once the task before is done
     */
    public record Script(String workflow, Map<String, String> inputs, boolean automatic) {
        public Script {
            inputs = Map.copyOf(inputs);
        }
    }
}
