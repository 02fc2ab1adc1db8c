package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.Issue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A story whose app has a channel of every type, and whose shop uses all of them. */
abstract class ChannelStory extends Story {
    protected final Outside outside = Outside.start(clock);

    @Override
    protected Map<String, Object> database(Path folder) {
        var settings = outside.settings();
        settings.putAll(super.database(folder));
        settings.put("server.forward-headers-strategy", "framework");
        return settings;
    }

    @AfterAll
    void closeTheOutside() {
        outside.close();
    }

    @BeforeEach
    void forgetWhatWasSent() throws Exception {
        outside.forget();
        shop.file(".github/maintenance.yml", Outside.CONFIGURATION);
    }

    /** Those of the shop's page. */
    protected final MailSubscribers readers() {
        return new MailSubscribers(app, outside.mail(), shop.fullName());
    }

    protected final Issue announced(FilledForm form) {
        var issue = opens(ann, form);
        comments(ann, issue, "/announce");
        return issue;
    }

    /** All is prepared, somebody is here, and it begins as planned, at ten on Saturday night in Berlin. */
    protected final void begins(Issue issue) {
        prepares(issue);
        itIs("2026-12-05T20:50:00Z");
        comments(ann, issue, "/note here");
        itIs("2026-12-05T21:00:00Z");
    }

    protected final void prepares(Issue issue) {
        ticks(bob, issue, "P2");
        tickAll(ann, issue, "P", 3);
    }

    /** All is carried out and verified, and the minute after the last tick is over. */
    protected final void ends(Issue issue) {
        tickAll(ann, issue, "C", 1);
        tickAll(bob, issue, "V", 1);
        passes(Duration.ofMinutes(1));
    }
}
