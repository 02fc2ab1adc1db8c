package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.markdown.InlineCode;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as nodes that know their place. No object is ever made of them, whatever their tags say. */
final class YamlSyntax {
    private static final int DEEPEST = 20;

    private YamlSyntax() {}

    /** The one document; empty where there is none, or where it cannot be read, which is then a mistake. */
    static Optional<Node> compose(String text, MistakeCollector findings) {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            return endless(bare, findings)
                    ? Optional.empty()
                    : Optional.ofNullable(new Composer(parser(bare), new Resolver(), options()).getSingleNode());
        } catch (MarkedYAMLException e) {
            var mark = Optional.ofNullable(e.getProblemMark()).or(() -> Optional.ofNullable(e.getContextMark()));
            var sentence = sentence(Objects.requireNonNullElse(e.getProblem(), ""));
            mark.ifPresentOrElse(where -> findings.at(where, sentence), () -> findings.at(1, 1, sentence));
        } catch (ReaderException e) {
            var before = bare.substring(0, Math.min(e.getPosition(), bare.length()));
            var column = before.length() - before.lastIndexOf('\n');
            findings.at(1 + (int) before.lines().count() - (column > 1 ? 1 : 0), column, YamlSyntaxWords.CHARACTER);
        } catch (YAMLException e) {
            findings.at(1, 1, sentence(Objects.requireNonNullElse(e.getMessage(), "")));
        }
        return Optional.empty();
    }

    /** A few anchors that name each other grow without end, so none is followed; nor is what is nested without end. */
    private static boolean endless(String text, MistakeCollector findings) {
        var parser = parser(text);
        var found = false;
        var depth = 0;
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            var event = parser.getEvent();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                findings.at(event.getStartMark(), YamlSyntaxWords.TOO_DEEP);
                return true;
            }
            if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
                findings.at(event.getStartMark(), YamlSyntaxWords.ANCHOR);
                found = true;
            }
        }
        return found;
    }

    private static ParserImpl parser(String text) {
        return new ParserImpl(new StreamReader(text), options());
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST + 1);
        return options;
    }

    private static String sentence(String problem) {
        return YamlSyntaxWords.KNOWN.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> "This cannot be read as YAML: " + InlineCode.of(problem) + ".");
    }
}
