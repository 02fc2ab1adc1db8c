package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a chat of the team reads when lead or buddy are asked (behaviour.md, Notices). */
class TeamQuestionTest {
    private static final Person CLEO = Person.named(3, "cleo");
    private static final Person BOB = Person.named(2, "bob");

    @Test
    void it_says_what_which_who_and_why() {
        assertThat(words(running(), END.plusSeconds(930), Topic.OVERRUN))
                .isEqualTo("Overrun 15 min · CANARY title (acme/shop#12) · @cleo @bob: how long?");
        assertThat(words(running(), END, Topic.OVERRUN)).startsWith("Planned end reached · ");
        assertThat(words(announced(), START.minusSeconds(3600), Topic.REMINDER))
                .startsWith("Starts in 1 h · ")
                .endsWith(": is all prepared?");
        assertThat(words(announced(), START.plusSeconds(600), Topic.START)).startsWith("Start overdue 10 min · ");
        assertThat(words(running(), START.plusSeconds(90 + 1800), Topic.PUBLIC_SILENCE))
                .startsWith("No public update for 30 min · ");
        assertThat(new TeamQuestion(running(), START).words(new Effect.Comment("", Optional.empty()), List.of(BOB)))
                .isEqualTo("In progress · CANARY title (acme/shop#12) · @bob: please look");
    }

    @Test
    void whatever_is_asked_has_words() {
        for (var kind : Topic.Kind.values()) {
            assertThat(words(running(), END, new Topic(kind, "C2")))
                    .matches("\\S.* · CANARY title \\(acme/shop#12\\) · @cleo @bob: .*\\S");
        }
    }

    private static String words(Maintenance maintenance, Instant now, Topic topic) {
        var comment = (Effect.Comment) Effect.comment("", now, topic);
        return new TeamQuestion(maintenance, now).words(comment, List.of(CLEO, BOB));
    }
}
