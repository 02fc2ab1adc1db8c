package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.CloseReason;
import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Reactable;

/** What a person does on an issue's page. */
record Deeds(Visit visit, Issue issue) {
    void issue(String deed) {
        var person = person();
        switch (deed) {
            case "comment" -> person.comments(issue, visit.form("body"));
            case "edit" -> person.edits(issue, before -> visit.form("body"));
            case "title" -> person.retitles(issue, visit.form("title"));
            case "tick" -> tick(issue);
            case "react" -> react(issue);
            case "complete" -> person.closes(issue, CloseReason.COMPLETED);
            case "drop" -> person.closes(issue, CloseReason.NOT_PLANNED);
            case "reopen" -> person.reopens(issue);
            case "label" -> person.addsLabel(issue, visit.form("label"));
            case "unlabel" -> person.removesLabel(issue, visit.form("label"));
            case "assign" -> person.assigns(issue, visit.form("login"));
            case "unassign" -> person.unassigns(issue, visit.form("login"));
            case "lock" -> person.locks(issue);
            case "unlock" -> person.unlocks(issue);
            case "delete" -> person.deletes(issue);
            default -> throw SandboxPages.nothingHere();
        }
    }

    void comment(long id, String deed) {
        var comment =
                issue.comments().stream().filter(c -> c.id() == id).findFirst().orElseThrow(SandboxPages::nothingHere);
        switch (deed) {
            case "edit" -> edit(comment);
            case "tick" -> person().sets(comment, box(), ticked());
            case "react" -> react(comment);
            default -> throw SandboxPages.nothingHere();
        }
    }

    /** The line that was clicked, even where the text has changed since the page was shown. */
    private void tick(Issue issue) {
        var reference = visit.form("reference");
        if (reference.isEmpty()) {
            person().sets(issue, box(), ticked());
        } else if (ticked()) {
            person().ticks(issue, reference);
        } else {
            person().unticks(issue, reference);
        }
    }

    private void edit(Comment comment) {
        if (visit.form("body").isBlank()) {
            person().deletesComment(comment);
        } else {
            person().editsComment(comment, visit.form("body"));
        }
    }

    private void react(Reactable target) {
        var content = visit.form("content");
        var mine = target.reactionsInDetail().stream()
                .anyMatch(r -> r.by().equals(person().account()) && r.content().equals(content));
        if (mine) {
            person().takesBackReaction(target, content);
        } else {
            person().reacts(target, content);
        }
    }

    private Person person() {
        return visit.person();
    }

    private int box() {
        return Integer.parseInt(visit.form("box"));
    }

    private boolean ticked() {
        return Boolean.parseBoolean(visit.form("ticked"));
    }
}
