package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import org.jspecify.annotations.Nullable;

/** A file of a repository, to read and to change. */
record FilePage(Visit visit, Repository repository, String path) {
    String content() {
        return form(repository.file(path), "");
    }

    /** A new file, filled in as the address says. */
    String create() {
        return form(visit.query("value"), "/" + repository.fullName() + "/blob/main/" + path);
    }

    private String form(@Nullable String text, String target) {
        return """
            <h1>%s</h1>
            <p><a href="/%2$s/issues">%2$s</a></p>
            <form class="stack" method="post" action="%4$s">
            <textarea name="text" id="text" rows="20" aria-label="file">%3$s</textarea>
            <button class="primary" id="save">Commit</button>
            </form>
            """.formatted(
                        Html.escape(path),
                        Html.escape(repository.fullName()),
                        text == null ? "" : "\n" + Html.escape(text),
                        Html.escape(target));
    }

    void save() {
        if (!repository.roleOf(visit.person().account()).atLeast(Role.WRITE)) {
            throw SandboxPages.notAllowed();
        }
        var text = visit.form("text").replace("\r\n", "\n");
        repository.file(path, text.isBlank() ? null : text);
    }
}
