package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.maintenance.Checklist;
import io.github.maintenancebuddy.maintenance.Checklist.Script;
import io.github.maintenancebuddy.maintenance.Checklist.Step;
import io.github.maintenancebuddy.maintenance.Configuration;
import io.github.maintenancebuddy.maintenance.Kind;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Rules;
import io.github.maintenancebuddy.maintenance.Run;
import io.github.maintenancebuddy.maintenance.Scripted;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What GitHub may tell of workflows, of runs that are there and of others. */
final class AnyRuns {
    /** A checklist with workflows in the place of the built-in ones. */
    static final Configuration SCRIPTED = new Configuration(
            Rules.NONE,
            Arrays.stream(Kind.values())
                    .map(kind -> new Checklist(kind, false, steps()))
                    .toList(),
            Optional.empty());

    private static final List<String> CONCLUSIONS =
            List.of("success", "success", "failure", "cancelled", "a`b\n/cancel");

    private AnyRuns() {}

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
                .filter(task -> task.script().flatMap(Scripted::run).isPresent())
                .toList();
        return scripted.isEmpty()
                ? new Signal.RunEnded(now, 1, 1, "success")
                : told(scripted.get(random.nextInt(scripted.size())), now, random);
    }

    private static Signal told(Task task, Instant now, RandomGenerator random) {
        var run = task.script().flatMap(Scripted::run).orElseThrow();
        var number = random.nextInt(6) == 0 ? run.number() - 1 : run.number();
        var id = 1_000L * task.ref().number() + 100L * task.ref().stage().letter() + number;
        if (run.state() != Run.State.ASKED || random.nextInt(8) == 0) {
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
                        new Run.Receipt(id, "https://github.example/acme/shop/actions/runs/" + id));
    }
}
