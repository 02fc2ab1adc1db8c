package io.github.maintenancebuddy.github.standin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An issue form as it is written in {@code .github/ISSUE_TEMPLATE}. */
record IssueForm(String name, String description, String title, List<String> labels, List<Field> fields) {
    private static final String NOTHING = "_No response_";

    /** One element of a form. */
    record Field(
            String type,
            String id,
            String label,
            String description,
            String placeholder,
            String value,
            String render,
            boolean required,
            boolean multiple,
            List<String> options) {

        /** The value as GitHub writes it into the body. */
        String written(Function<String, String> submitted) {
            if (type.equals("checkboxes")) {
                var lines = IntStream.range(0, options.size())
                        .mapToObj(i -> (submitted.apply(id + "." + i).isEmpty() ? "- [ ] " : "- [x] ") + options.get(i))
                        .toList();
                return String.join("\n", lines);
            }
            var text = submitted.apply(id).strip();
            if (text.isEmpty()) {
                return NOTHING;
            }
            return render.isEmpty() ? text : "```" + render + "\n" + text + "\n```";
        }

        boolean isAsked() {
            return !type.equals("markdown");
        }
    }

    static IssueForm read(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var form = map(loaded);
        var fields = new ArrayList<Field>();
        for (var element : list(form.get("body"))) {
            fields.add(field(map(element), fields.size()));
        }
        return new IssueForm(
                text(form, "name"),
                text(form, "description"),
                text(form, "title"),
                list(form.get("labels")).stream().map(String::valueOf).toList(),
                List.copyOf(fields));
    }

    private static Field field(Map<?, ?> element, int index) {
        var attributes = map(element.get("attributes"));
        var id = text(element, "id");
        var options = list(attributes.get("options")).stream()
                .map(option -> option instanceof Map<?, ?> map ? text(map, "label") : String.valueOf(option))
                .toList();
        var preset = attributes.get("default") instanceof Number chosen && chosen.intValue() < options.size()
                ? options.get(chosen.intValue())
                : text(attributes, "value");
        return new Field(
                text(element, "type"),
                id.isEmpty() ? "field-" + index : id,
                text(attributes, "label"),
                text(attributes, "description"),
                text(attributes, "placeholder"),
                preset,
                text(attributes, "render"),
                Boolean.TRUE.equals(map(element.get("validations")).get("required")),
                Boolean.TRUE.equals(attributes.get("multiple")),
                options);
    }

    /** The body that GitHub makes of what was filled in. */
    String body(Function<String, String> submitted) {
        var parts = fields.stream()
                .filter(Field::isAsked)
                .map(field -> "### " + field.label() + "\n\n" + field.written(submitted))
                .toList();
        return String.join("\n\n", parts);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        var value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }
}
