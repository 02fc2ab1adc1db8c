package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Script;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Step;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What GitHub may tell of workflows, of runs that are there and of others. */
final class RandomRuns {
    /** A checklist with workflows in the place of the built-in ones. */
    static final RepositoryConfiguration SCRIPTED = new RepositoryConfiguration(
            MaintenanceRules.NONE,
            Arrays.stream(WorkKind.values())
                    .map(kind -> new RepositoryChecklist(kind, false, steps(), afterRollBack()))
                    .toList(),
            Optional.empty());

    private static final List<String> CONCLUSIONS =
            List.of("success", "success", "failure", "cancelled", "a`b\n/cancel");

    private RandomRuns() {}

    private static List<Step> afterRollBack() {
        return steps().stream().filter(step -> step.stage() == Stage.VERIFY).toList();
    }

    private static List<Step> steps() {
        return List.of(
                step(Stage.PREPARE, "Look", Optional.empty(), false),
                step(Stage.PREPARE, "Look again", Optional.empty(), false),
                step(Stage.PREPARE, "Look once more", Optional.empty(), false),
                step(Stage.CARRY_OUT, "Stop it", Optional.empty(), false),
                step(Stage.CARRY_OUT, "Migrate", Optional.of(new Script("migrate.yml", Map.of(), false)), true),
                step(Stage.CARRY_OUT, "Start it", Optional.of(new Script("start.yml", Map.of("a", "b"), true)), false),
                step(Stage.VERIFY, "Smoke test", Optional.of(new Script("smoke.yml", Map.of(), true)), false),
                step(Stage.VERIFY, "Count the rows", Optional.empty(), false),
                step(Stage.ROLL_BACK, "Back", Optional.of(new Script("back.yml", Map.of(), true)), false));
    }

    private static Step step(Stage stage, String text, Optional<Script> run, boolean second) {
        return new Step(stage, text, Optional.of(Duration.ofMinutes(10)), Optional.empty(), second, false, run);
    }

    static Signal told(Maintenance maintenance, Instant now, RandomGenerator random) {
        var scripted = maintenance.plan().tasks().stream()
                .filter(task -> task.script().flatMap(TaskWorkflow::run).isPresent())
                .toList();
        return scripted.isEmpty()
                ? new Signal.RunEnded(now, 1, 1, "success")
                : told(scripted.get(random.nextInt(scripted.size())), now, random);
    }

    private static Signal told(Task task, Instant now, RandomGenerator random) {
        var run = task.script().flatMap(TaskWorkflow::run).orElseThrow();
        var number = random.nextInt(6) == 0 ? run.number() - 1 : run.number();
        var id = 1_000L * task.ref().number() + 100L * task.ref().stage().letter() + number;
        if (run.state() != TaskRun.State.ASKED || random.nextInt(8) == 0) {
            var conclusion = CONCLUSIONS.get(random.nextInt(CONCLUSIONS.size()));
            return new Signal.RunEnded(now, id, 1 + random.nextInt(3), conclusion);
        }
        var reasons = Signal.NoRun.values();
        return random.nextInt(5) == 0
                ? new Signal.RunNotStarted(now, task.ref(), number, reasons[random.nextInt(reasons.length)], "@eve #1")
                : new Signal.RunStarted(
                        now,
                        task.ref(),
                        number,
                        new TaskRun.Receipt(id, "https://github.example/acme/shop/actions/runs/" + id));
    }
}
