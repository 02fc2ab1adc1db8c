package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.markdown.InlineCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of the file with its name and place. To be asked for what it is not is a mistake, and answers with nothing. */
record YamlValue(String name, Node node, MistakeCollector findings) {
    private static final int LONGEST_TEXT = 300;
    private static final Set<String> YES = Set.of("true", "yes", "on");

    boolean isText() {
        return node instanceof ScalarNode && !isEmpty();
    }

    /** Nothing stands behind the key, which then counts as left out. */
    boolean isEmpty() {
        return node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank());
    }

    void wrong(String sentence) {
        findings.at(node, sentence);
    }

    /** One line of text. */
    Optional<String> text(String example) {
        if (!isText()) {
            wrong(ConfigurationWords.mustBe(name, "a text, such as " + InlineCode.of(example), kind()));
            return Optional.empty();
        }
        var text = ((ScalarNode) node).getValue().strip();
        if (text.length() > LONGEST_TEXT || text.lines().count() > 1) {
            wrong(ConfigurationWords.capital(ConfigurationWords.named(name)) + " must be one line of at most "
                    + LONGEST_TEXT + " characters.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that can be read as something. */
    <T> Optional<T> read(String example, Function<String, Optional<T>> reading, String otherwise) {
        return text(example).flatMap(text -> {
            var read = reading.apply(text);
            if (read.isEmpty()) {
                wrong(InlineCode.of(text) + " " + otherwise);
            }
            return read;
        });
    }

    boolean isTrue() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return YES.contains(scalar.getValue().toLowerCase(Locale.ROOT));
        }
        wrong(ConfigurationWords.mustBe(name, "`true` or `false`", kind()));
        return false;
    }

    /** The items of a list. */
    List<YamlValue> items(String example) {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(ConfigurationWords.mustBe(name, "a list, such as " + example, kind()));
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> new YamlValue("an item of " + ConfigurationWords.named(name), item, findings))
                .toList();
    }

    /** The values behind keys; other keys than these are mistakes. */
    YamlEntries entries(String... keys) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(ConfigurationWords.mustBe(
                    name, "keys and values (" + ConfigurationWords.list(List.of(keys)) + ")", kind()));
            return YamlEntries.NONE;
        }
        return YamlEntries.of(mapping, List.of(keys), findings);
    }

    /** The values behind keys of any name. */
    YamlEntries anyEntries(String example) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(ConfigurationWords.mustBe(name, "keys and values, such as " + InlineCode.of(example), kind()));
            return YamlEntries.NONE;
        }
        return YamlEntries.of(mapping, List.of(), findings);
    }

    private String kind() {
        return switch (node) {
            case MappingNode mapping -> "here are keys and values";
            case SequenceNode sequence -> "here is a list";
            case ScalarNode scalar when isEmpty() -> "here is nothing";
            case ScalarNode scalar -> "here is " + InlineCode.of(scalar.getValue());
            default -> "here is something else";
        };
    }
}
