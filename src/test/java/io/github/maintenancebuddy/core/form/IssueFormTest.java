package io.github.maintenancebuddy.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.StartParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The form that we ship asks exactly what we read. */
class IssueFormTest {
    private static final Map<String, Object> FORM = load();

    @Test
    void asks_the_fields_in_their_order() {
        assertThat(questions().map(question -> question.get("id")))
                .containsExactlyElementsOf(Arrays.stream(RequestField.values())
                        .map(RequestField::id)
                        .toList());
        assertThat(questions().map(question -> attributes(question).get("label")))
                .containsExactlyElementsOf(Arrays.stream(RequestField.values())
                        .map(RequestField::label)
                        .toList());
    }

    @Test
    void requires_what_the_reader_requires() {
        assertThat(questions()
                        .filter(question -> map(question.getOrDefault("validations", Map.of()))
                                .containsValue(true))
                        .map(question -> question.get("id")))
                .containsExactlyElementsOf(Arrays.stream(RequestField.values())
                        .filter(RequestField::required)
                        .map(RequestField::id)
                        .toList());
    }

    @Test
    void offers_the_choices_that_the_reader_knows() {
        assertThat(attributes(question(RequestField.IMPACT)).get("options"))
                .isEqualTo(Arrays.stream(Impact.values()).map(Impact::label).toList());
        assertThat(attributes(question(RequestField.KIND)).get("options"))
                .isEqualTo(Arrays.stream(WorkKind.values()).map(WorkKind::label).toList());
    }

    @Test
    void shows_examples_that_can_be_read() {
        assertThat(Durations.read(placeholder(RequestField.DURATION))).isPresent();
        assertThat(Durations.read(placeholder(RequestField.ROLLING_BACK_TAKES))).isPresent();
        assertThat(StartParser.zone(placeholder(RequestField.TIME_ZONE))).isPresent();
        assertThat(ExtraTasksParser.read(placeholder(RequestField.EXTRA_TASKS))).hasSize(3);
        assertThat(MaintenanceForm.read(asGitHubWouldWriteIt(), MaintenanceFormTest.WRITTEN, Optional.empty())
                        .gaps())
                .isEmpty();
    }

    @Test
    void has_what_GitHub_requires_and_our_label() {
        assertThat(FORM).containsKeys("name", "description", "body").containsEntry("labels", List.of("maintenance"));
        assertThat(questions().map(question -> question.get("type"))).isSubsetOf("textarea", "input", "dropdown");
    }

    private static String asGitHubWouldWriteIt() {
        var body = new StringBuilder();
        for (RequestField field : RequestField.values()) {
            var options = (List<?>) attributes(question(field)).getOrDefault("options", List.of());
            body.append("### ").append(field.label()).append("\n\n");
            body.append(options.isEmpty() ? placeholder(field) : options.getFirst());
            body.append("\n\n");
        }
        return body.toString();
    }

    private static String placeholder(RequestField field) {
        return String.valueOf(attributes(question(field)).get("placeholder"));
    }

    private static Map<String, Object> question(RequestField field) {
        return questions()
                .filter(question -> field.id().equals(question.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Map<String, Object>> questions() {
        return ((List<?>) FORM.getOrDefault("body", List.of())).stream().map(IssueFormTest::map);
    }

    private static Map<String, Object> attributes(Map<String, Object> question) {
        return map(question.getOrDefault("attributes", Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> load() {
        try (var file = Files.newBufferedReader(Path.of(".github/ISSUE_TEMPLATE/maintenance.yml"))) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
