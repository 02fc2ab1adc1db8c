package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.engine.NotNow;
import io.github.maintenancebuddy.outbox.Issues.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A light request, whose answer shows whether GitHub can be reached and knows the app. */
public final class Knock {
    private static final Logger LOG = LoggerFactory.getLogger(Knock.class);

    private final Lines lines;

    Knock(Lines lines) {
        this.lines = lines;
    }

    /** Asks once; {@link Traffic} is told what came of it. */
    public void once() {
        try {
            lines.app().send(Call.get("/app"));
        } catch (NotNow | Refused e) {
            LOG.debug("GitHub was knocked at: {}", e.getMessage());
        }
    }
}
