package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Account;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.WebReply;
import java.util.stream.Collectors;

/** GitHub's pages on which an app is created from a manifest and installed. */
record NewApp(Visit visit) {
    /** Asks whether the app of the manifest shall be created. */
    String confirm() {
        return """
            <h1>Create GitHub App</h1>
            <form class="stack" method="post" action="/sandbox/app">
            <input type="hidden" name="state" value="%s">
            <textarea name="manifest" rows="20" aria-label="manifest" readonly>
            %s</textarea>
            <button class="primary" id="create">Create GitHub App</button>
            </form>
            """.formatted(Html.escape(visit.query("state")), Html.escape(visit.form("manifest")));
    }

    WebReply create() {
        var back = visit.gitHub().manifests().create(visit.form("manifest"), visit.form("state"));
        return WebReply.seeOther(back.toString());
    }

    /** Asks for whom it shall be installed. */
    String choose() {
        return visit.gitHub().repositories().stream()
                .map(Repository::owner)
                .map(Account::login)
                .distinct()
                .map(owner -> """
                    <form method="post" action="/sandbox/installation">
                    <input type="hidden" name="owner" value="%1$s"><button>Install on %1$s</button></form>
                    """.formatted(Html.escape(owner)))
                .collect(Collectors.joining("", "<h1>Install</h1>", ""));
    }

    WebReply install() {
        var app = visit.gitHub().app();
        app.install(visit.form("owner"));
        var back = visit.gitHub().manifests().setUpAt() + "?installation_id=" + app.installationOn(visit.form("owner"))
                + "&setup_action=install";
        return WebReply.seeOther(back);
    }
}
