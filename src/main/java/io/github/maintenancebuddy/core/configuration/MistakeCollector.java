package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.ConfigurationMistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The mistakes found so far. */
final class MistakeCollector {
    private final List<ConfigurationMistake> found = new ArrayList<>();

    void at(Node node, String sentence) {
        at(node.getStartMark(), sentence);
    }

    void at(Mark mark, String sentence) {
        at(mark.getLine() + 1, mark.getColumn() + 1, sentence);
    }

    /** Lines and columns count from 1, as editors do. */
    void at(int line, int column, String sentence) {
        found.add(new ConfigurationMistake(line, column, sentence));
    }

    List<ConfigurationMistake> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ConfigurationMistake::line)
                        .thenComparingInt(ConfigurationMistake::column))
                .toList();
    }
}
