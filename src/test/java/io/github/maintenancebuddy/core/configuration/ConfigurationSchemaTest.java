package io.github.maintenancebuddy.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The schema that editors use says what the reader says, as far as a schema can. */
class ConfigurationSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/static/maintenance.schema.json");

    /** What only the reader knows. */
    private static final List<String> BEYOND = List.of(
            "in the list twice",
            "there already",
            "`CET` is no",
            "swap `from` and `to`",
            "`2026-02-30`",
            "the earlier one first",
            "`1.5h`",
            "`2026-13-01`");

    /** Mistakes that a schema can express. */
    static final List<String> EXPRESSIBLE = ConfigurationMistakesTest.MISTAKES.stream()
            .filter(mistake -> BEYOND.stream().noneMatch(mistake.get()[1].toString()::contains))
            .map(mistake -> mistake.get()[0].toString())
            .filter(ConfigurationSchemaTest::isYaml)
            .toList();

    private final JsonSchema schema = schema();

    @Test
    void the_example_is_valid() throws IOException {
        assertThat(refusals(Files.readString(Path.of(".github/maintenance.example.yml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "buddies: none",
                "post-mortem: always",
                "channels: team-chat",
                "labels: {maintenance: ops, post-mortem: [a, b]}",
                "timezone: +01:00",
                "timezone: America/Argentina/Buenos_Aires",
                "notice: {full outage: none, partial outage: PT2H, degraded performance: 1h30m}",
                "buddies: [ann, {login: bob_acme, awake: 7:30 to 24:00, away: 2026-12-24}, {team: ops}]",
                "freezes: [{from: 2026-12-20 18:00, to: 2027-01-03}]",
                "checklists: {other: {extend: true, roll back: [{text: Back, second person: true, optional: false}]}}"
            })
    void what_the_reader_takes_is_valid(String text) {
        assertThat(ConfigurationFile.read(text, "acme", SlugOwners.NONE).mistakes())
                .isEmpty();
        assertThat(refusals(text)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("EXPRESSIBLE")
    void what_the_reader_refuses_is_invalid(String text) {
        assertThat(refusals(text)).isNotEmpty();
    }

    @Test
    void enough_mistakes_are_compared() {
        assertThat(EXPRESSIBLE).hasSizeGreaterThan(35);
    }

    private Set<ValidationMessage> refusals(String yaml) {
        return schema.validate(json(node(yaml)));
    }

    private static JsonSchema schema() {
        try {
            var text = Files.readString(SCHEMA);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isYaml(String text) {
        return !text.contains("*")
                && Stream.of(text)
                        .noneMatch(one ->
                                YamlSyntax.compose(one, new MistakeCollector()).isEmpty());
    }

    private static Node node(String yaml) {
        var options = new LoaderOptions();
        var reader = new StreamReader(new StringReader(yaml));
        return new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
    }

    /** As editors read it: dates and sexagesimal numbers are texts in YAML 1.2. */
    private static JsonNode json(Node node) {
        var nodes = JsonNodeFactory.instance;
        return switch (node) {
            case MappingNode mapping -> {
                var object = nodes.objectNode();
                mapping.getValue().forEach(tuple -> object.set(key(tuple.getKeyNode()), json(tuple.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                var array = nodes.arrayNode();
                sequence.getValue().forEach(item -> array.add(json(item)));
                yield array;
            }
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.BOOL) ->
                nodes.booleanNode(scalar.getValue().equals("true"));
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> nodes.nullNode();
            case ScalarNode scalar -> nodes.textNode(scalar.getValue());
            default -> throw new AssertionError(node);
        };
    }

    private static String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
