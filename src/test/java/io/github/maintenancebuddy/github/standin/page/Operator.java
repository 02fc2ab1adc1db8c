package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Faults;
import io.github.maintenancebuddy.github.standin.GitHub;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What only the one who tries things out can do: move the clock, make GitHub fail. */
record Operator(Visit visit) {
    void moveClock() {
        var to = visit.form("to");
        if (visit.form("set").isEmpty()) {
            visit.clock().move(Duration.parse(visit.form("by")));
        } else if (!to.isEmpty()) {
            visit.clock().moveTo(time(to));
        }
    }

    // A form sends local date and time without zone; the page says UTC.
    private static Instant time(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    void trouble() {
        var gitHub = visit.gitHub();
        switch (visit.form("kind")) {
            case "502" -> nextWrite(gitHub).badGateway();
            case "stored" -> nextWrite(gitHub).storedButBadGateway();
            case "limit" -> nextWrite(gitHub).secondaryLimit(403, Duration.ofSeconds(20));
            case "lose" -> gitHub.webhookFaults().loseNext("*");
            case "twice" -> gitHub.webhookFaults().sendTwiceNext("*");
            case "down" -> gitHub.faults().down();
            default -> gitHub.faults().none();
        }
    }

    private static Faults.Next nextWrite(GitHub gitHub) {
        return gitHub.faults().next("POST|PATCH|DELETE", "/repos/");
    }
}
