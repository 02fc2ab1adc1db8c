package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Repository;
import java.util.stream.Collectors;

/** Opening an issue: which form, and the form itself. */
record NewIssuePage(Visit visit, Repository repository) {
    private static final String TEMPLATES = ".github/ISSUE_TEMPLATE/";

    String choose() {
        var forms = repository.files(TEMPLATES).stream()
                .filter(path -> path.endsWith(".yml"))
                .map(path -> path.substring(TEMPLATES.length()))
                .map(file -> choice(file, form(file)))
                .collect(Collectors.joining());
        return "<h1>New issue in %s</h1><ul class=\"rows\" id=\"forms\">%s<li><a id=\"blank\" href=\"%s\">Blank issue</a></li></ul>"
                .formatted(Html.escape(repository.fullName()), forms, Html.escape(path()));
    }

    private String choice(String file, IssueForm form) {
        return "<li><a data-form=\"%1$s\" href=\"%2$s?template=%1$s\">%3$s</a> <small>%4$s</small></li>"
                .formatted(
                        Html.escape(file),
                        Html.escape(path()),
                        Html.escape(form.name()),
                        Html.escape(form.description()));
    }

    String fill() {
        var template = visit.query("template");
        var asked = template.isEmpty() ? blank() : fields(form(template));
        var title = template.isEmpty() ? "" : form(template).title();
        return """
            <h1>New issue</h1>
            <form id="new-issue" class="stack" method="post" action="%s?template=%s">
            <label>Title <input name="title" id="title" required maxlength="256" value="%s"></label>
            %s
            <button class="primary" id="submit">Create</button>
            </form>
            """.formatted(
                        Html.escape(path()),
                        Html.escape(template),
                        Html.escape(visit.request().query().getOrDefault("title", title)),
                        asked);
    }

    private String blank() {
        return "<label>Description <textarea name=\"body\" id=\"body\" rows=\"12\">%s</textarea></label>"
                .formatted(Html.escape(visit.query("body")));
    }

    private String fields(IssueForm form) {
        return form.fields().stream()
                .map(field -> new FormField(
                                field, visit.request().query().getOrDefault(field.id(), field.value()), repository)
                        .html())
                .collect(Collectors.joining());
    }

    Issue submit() {
        var template = visit.query("template");
        var title = visit.form("title");
        if (template.isEmpty()) {
            return visit.person().opens(repository, title, visit.form("body"));
        }
        var form = form(template);
        var labels = form.labels().toArray(String[]::new);
        return visit.person().byApi().opens(repository, title, form.body(visit::form), labels);
    }

    private IssueForm form(String file) {
        var text = repository.file(TEMPLATES + file);
        return IssueForm.read(text == null ? "name: " + file + " is missing" : text);
    }

    private String path() {
        return "/" + repository.fullName() + "/issues/new";
    }
}
