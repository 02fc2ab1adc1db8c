package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be done with labels, on the repository and on issues. */
record LabelWrites(World world) {
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");

    Label create(Actor actor, Repository repository, String name, String color, String description) {
        new Rights(world).write(actor, repository, Role.WRITE);
        Texts.label(name);
        if (repository.findLabel(name).isPresent()) {
            throw new GitHubRefused(
                    422,
                    "Validation Failed",
                    List.of(Map.of("resource", "Label", "code", "already_exists", "field", "name")));
        }
        var label = new Label(world.nextId(), name, checked(color), description);
        repository.labels.add(label);
        world.changed();
        return label;
    }

    void change(Actor actor, Repository repository, Label label, String name, String color, String description) {
        new Rights(world).write(actor, repository, Role.WRITE);
        Texts.label(name);
        label.change(name, checked(color), description);
        world.changed();
    }

    private static String checked(String color) {
        if (!COLOR.matcher(color).matches()) {
            throw GitHubRefused.invalid("Label", "color", "invalid", "color must be six hexadecimal digits");
        }
        return color;
    }

    /** Adds labels to an issue; one that does not exist yet is created. */
    void add(Actor actor, Issue issue, List<String> names) {
        new Rights(world).write(actor, issue, Role.TRIAGE);
        names.forEach(Texts::label);
        for (var name : names) {
            var label = issue.repository().findLabel(name).orElseGet(() -> created(issue.repository(), name));
            if (!issue.labels.contains(label)) {
                issue.labels.add(label);
                say("labeled", issue, actor, label);
            }
        }
    }

    private Label created(Repository repository, String name) {
        var label = new Label(world.nextId(), name, Label.DEFAULT_COLOR, "");
        repository.labels.add(label);
        return label;
    }

    void remove(Actor actor, Issue issue, String name) {
        new Rights(world).write(actor, issue, Role.TRIAGE);
        var label = issue.labels.stream()
                .filter(l -> l.isCalled(name))
                .findFirst()
                .orElseThrow(() -> GitHubRefused.because(404, "Label does not exist"));
        issue.labels.remove(label);
        say("unlabeled", issue, actor, label);
    }

    /** Tells of the labels that an issue was opened with, one webhook each. */
    void announce(Issue issue, Actor actor) {
        issue.labels.forEach(label -> say("labeled", issue, actor, label));
    }

    private void say(String action, Issue issue, Actor actor, Label label) {
        new IssueWrites(world).note(issue, actor, action, label.name());
        var json = new RepositoryJson(world).label(issue.repository(), label);
        world.webhooks().issue(action, issue, actor, "label", json);
    }
}
