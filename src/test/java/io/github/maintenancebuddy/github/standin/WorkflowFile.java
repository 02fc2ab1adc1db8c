package io.github.maintenancebuddy.github.standin;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A workflow's file, as far as it says how it can be started by hand. */
record WorkflowFile(Map<?, ?> yaml) {
    static WorkflowFile read(String text) {
        var loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new WorkflowFile(loaded instanceof Map<?, ?> map ? map : Map.of());
    }

    String name(String otherwise) {
        return yaml.get("name") instanceof String name ? name : otherwise;
    }

    /** With each input as GitHub puts it in. */
    String title(String otherwise, Map<String, String> inputs) {
        var title = yaml.get("run-name") instanceof String written ? written : name(otherwise);
        for (var input : inputs.entrySet()) {
            title = title.replace("${{ inputs." + input.getKey() + " }}", input.getValue());
        }
        return title;
    }

    /** Refuses what GitHub refuses. */
    void check(Set<String> given) {
        if (!startsByHand()) {
            throw GitHubRefused.because(422, "Workflow does not have 'workflow_dispatch' trigger");
        }
        var unexpected = new TreeSet<>(given);
        unexpected.removeIf(name -> inputs().containsKey(name));
        if (!unexpected.isEmpty()) {
            throw GitHubRefused.because(422, "Unexpected inputs provided: " + Json.write(unexpected));
        }
        inputs().forEach((name, input) -> {
            var required = input instanceof Map<?, ?> map
                    && Boolean.TRUE.equals(map.get("required"))
                    && !map.containsKey("default");
            if (required && !given.contains(String.valueOf(name))) {
                throw GitHubRefused.because(422, "Required input '" + name + "' not provided");
            }
        });
    }

    // YAML 1.1 reads the key "on" as true.
    private Object triggers() {
        var triggers = yaml.containsKey("on") ? yaml.get("on") : yaml.get(true);
        return triggers == null ? "" : triggers;
    }

    private boolean startsByHand() {
        return triggers() instanceof Map<?, ?> map
                ? map.containsKey("workflow_dispatch")
                : String.valueOf(triggers()).contains("workflow_dispatch");
    }

    private Map<?, ?> inputs() {
        return triggers() instanceof Map<?, ?> map
                        && map.get("workflow_dispatch") instanceof Map<?, ?> dispatch
                        && dispatch.get("inputs") instanceof Map<?, ?> inputs
                ? inputs
                : Map.of();
    }
}
