package io.github.maintenancebuddy.core.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A GitHub Actions workflow, as far as the inputs that it declares for being started by hand. */
public final class WorkflowInputs {
    private static final List<String> INPUTS = List.of("on", "workflow_dispatch", "inputs");

    private WorkflowInputs() {}

    /** The names of its inputs; none where the text is no such file. */
    public static Set<String> inputs(String text) {
        var node = YamlSyntax.compose(text, new MistakeCollector());
        for (var key : INPUTS) {
            node = node.flatMap(map -> below(map, key));
        }
        return node.map(map -> entries(map).stream()
                        .map(NodeTuple::getKeyNode)
                        .map(WorkflowInputs::name)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<Node> below(Node map, String key) {
        return entries(map).stream()
                .filter(entry -> name(entry.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode map ? map.getValue() : List.of();
    }

    private static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
