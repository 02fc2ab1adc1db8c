package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Script;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Step;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.when.Durations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The steps of one stage: lines with their marks, or keys and values. */
final class StepsReader {
    private static final Pattern WORKFLOW = Pattern.compile("[A-Za-z0-9._-]{1,100}\\.ya?ml");
    private static final int MOST_INPUTS = 25;

    private StepsReader() {}

    static List<Step> read(Stage stage, YamlValue value) {
        return value.items("`- Run the migration · 45m`").stream()
                .map(item -> step(stage, item))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Step> step(Stage stage, YamlValue item) {
        if (item.isText()) {
            return item.text("Run the migration · 45m").map(text -> plain(stage, text));
        }
        var entries =
                item.entries("text", "estimate", "owner", "second person", "optional", "run", "inputs", "automatic");
        if (!entries.values().isEmpty() && entries.get("text").isEmpty()) {
            item.wrong("A step needs its `text`; put a line that holds `: ` in quotes.");
        }
        var estimate = entries.get(
                "estimate",
                length -> length.read(
                        "45m", Durations::read, "is no length of time; write for example `45m` or `1h30m`."));
        var owner = entries.get("owner", RosterReader::login);
        var second = entries.isTrue("second person");
        var optional = entries.isTrue("optional");
        var script = script(item, entries);
        return entries.get("text", text -> text.text("Run the migration"))
                .map(text -> new Step(stage, text, estimate, owner, second, optional, script));
    }

    private static Step plain(Stage stage, String text) {
        return new Step(stage, text, Optional.empty(), Optional.empty(), false, false, Optional.empty());
    }

    private static Optional<Script> script(YamlValue item, YamlEntries entries) {
        var inputs = entries.get("inputs")
                .map(map -> map.anyEntries("target: production").texts("production"))
                .orElse(Map.of());
        var automatic = entries.isTrue("automatic");
        if (entries.get("run").isEmpty()
                && (entries.get("automatic").isPresent()
                        || entries.get("inputs").isPresent())) {
            item.wrong("`inputs` and `automatic` belong to a workflow; name it with `run: workflow.yml`.");
        }
        if (inputs.size() > MOST_INPUTS) {
            item.wrong("GitHub takes at most " + MOST_INPUTS + " inputs; leave some out.");
        }
        return entries.get("run", StepsReader::workflow).map(workflow -> new Script(workflow, inputs, automatic));
    }

    private static Optional<String> workflow(YamlValue value) {
        return value.read(
                "migrate.yml",
                text -> WORKFLOW.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                "is no workflow; write the name of its file in `.github/workflows`, such as `migrate.yml`.");
    }
}
