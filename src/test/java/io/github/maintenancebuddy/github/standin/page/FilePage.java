package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;

/** A file of a repository, to read and to change. */
record FilePage(Visit visit, Repository repository, String path) {
    String content() {
        var text = repository.file(path);
        return """
            <h1>%s</h1>
            <p><a href="/%2$s/issues">%2$s</a></p>
            <form class="stack" method="post" action="">
            <textarea name="text" id="text" rows="20" aria-label="file">%3$s</textarea>
            <button class="primary" id="save">Commit</button>
            </form>
            """.formatted(
                Html.escape(path), Html.escape(repository.fullName()), text == null ? "" : "\n" + Html.escape(text));
    }

    void save() {
        if (!repository.roleOf(visit.person().account()).atLeast(Role.WRITE)) {
            throw SandboxPages.notAllowed();
        }
        var text = visit.form("text").replace("\r\n", "\n");
        repository.file(path, text.isBlank() ? null : text);
    }
}
