package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Repository;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One element of an issue form, on the page. */
record FormField(IssueForm.Field field, String value, Repository repository) {
    String html() {
        return switch (field.type()) {
            case "markdown" -> "<div class=\"markdown\">%s</div>".formatted(markdown(field.value()));
            case "checkboxes" -> "<fieldset><legend>%s</legend>%s</fieldset>".formatted(label(), checkboxes());
            default -> "<label for=\"%s\">%s</label>%s".formatted(id(), label(), control());
        };
    }

    private String label() {
        return Html.escape(field.label())
                + (field.required() ? " <span class=\"required\">*</span>" : "")
                + (field.description().isEmpty()
                        ? ""
                        : "<div class=\"hint\">%s</div>".formatted(markdown(field.description())));
    }

    private String control() {
        var named = "id=\"%1$s\" name=\"%1$s\" placeholder=\"%2$s\"%3$s"
                .formatted(id(), Html.escape(field.placeholder()), field.required() ? " required" : "");
        return switch (field.type()) {
            case "textarea" -> "<textarea %s rows=\"5\">%s</textarea>".formatted(named, Html.escape(value));
            case "dropdown" ->
                "<select %s>%s</select>".formatted(named.replaceAll(" placeholder=\"[^\"]*\"", ""), options());
            default -> "<input %s value=\"%s\">".formatted(named, Html.escape(value));
        };
    }

    private String options() {
        var all = field.options().stream()
                .map(option ->
                        "<option%s>%s</option>".formatted(option.equals(value) ? " selected" : "", Html.escape(option)))
                .collect(Collectors.joining());
        return "<option value=\"\">%s</option>".formatted(field.required() ? "Choose…" : "None") + all;
    }

    private String checkboxes() {
        return IntStream.range(0, field.options().size())
                .mapToObj(i -> "<label><input type=\"checkbox\" name=\"%s.%d\"> %s</label>"
                        .formatted(id(), i, Html.escape(field.options().get(i))))
                .collect(Collectors.joining());
    }

    private String id() {
        return Html.escape(field.id());
    }

    private String markdown(String text) {
        return Markdown.render(text, repository, false);
    }
}
