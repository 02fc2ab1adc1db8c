package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.channel.standin.Mailboxes;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The world of the kept database: made in the same order it has the same numbers again. */
final class EarlierGitHub implements AutoCloseable {
    final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-04T11:00:00Z"));
    final GitHub gitHub =
            GitHub.setUp(clock).signingInBy(InstantSource.system()).start();
    final Mailboxes mail = new Mailboxes();
    final Person ann = gitHub.person("ann");
    final Person bob = gitHub.person("bob");
    final Repository shop = gitHub.repository("acme/orders")
            .publicly()
            .grant("ann", Role.WRITE)
            .grant("bob", Role.WRITE)
            .grant("dave", Role.WRITE)
            .label("maintenance");
    final Issue night = opened(FilledForm.saturdayMigration());
    final Issue draft = opened(FilledForm.saturdayWork().without("Start"));
    final Issue done = opened(FilledForm.saturdayWork());

    EarlierGitHub() {
        shop.file(".github/maintenance.yml", "channels: [readers]\n");
    }

    private Issue opened(FilledForm form) {
        return ann.opens(shop, form.title(), form.text(), "maintenance");
    }

    List<Issue> issues() {
        return List.of(night, draft, done);
    }

    RunningApp start(Map<String, Object> database) {
        var settings = new HashMap<>(database);
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", mail.port());
        settings.put("server.forward-headers-strategy", "framework");
        settings.put("maintenance-buddy.channels.readers.type", "mail");
        settings.put("maintenance-buddy.channels.readers.from", "Shop operations <ops@shop.example>");
        settings.put("maintenance-buddy.channels.readers.repositories", "acme/*");
        var app = RunningApp.start(gitHub, clock, settings);
        gitHub.sendWebhooksTo(app.url("/github/webhooks"));
        return app;
    }

    @Override
    public void close() {
        gitHub.close();
        mail.close();
    }
}
