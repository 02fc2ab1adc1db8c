package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No tick is ever lost (behaviour.md, The plan): people tick while the app reads and writes, over real HTTP. */
class RacesTest extends Story {
    private static final int TRIALS = 30;
    private static final Duration UNDER_WAY = Duration.ofMillis(100);
    private static final List<String> BOBS = List.of("P3", "P4", "P5");
    private static final List<String> CLEOS = List.of("P6", "P7", "P8");

    private final Random chance = new Random(4711);
    private final Map<String, Boolean> ticked = new ConcurrentHashMap<>();

    @Test
    void ticks_while_the_app_reads_and_writes_stay() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        for (var trial = 1; trial <= TRIALS; trial++) {
            race(issue, trial);
            ticked.forEach((task, done) -> {
                assertThat(issue.body()).contains((done ? "- [x] `" : "- [ ] `") + task + "`");
                assertThat(doneBy(issue, task)).isEqualTo(done ? owner(task).login() : "nobody");
            });
        }
        assertThat(said(issue)).hasSize(1);
        assertThat(ticked).hasSize(6);
    }

    /** The plan must be written; once the app has read it, or has just written it, two people tick at once. */
    private void race(Issue issue, int trial) throws InterruptedException {
        var request = trial % 3 == 0 ? "PATCH" : "GET";
        gitHub.forgetRequests();
        gitHub.faults().next(request, "/issues/\\d+$").delay(UNDER_WAY);
        clock.move(Duration.ofMillis(1_000 + chance.nextInt(1_500)));
        ann.comments(issue, "/extend 1m");
        await(() -> gitHub.requests().stream()
                .anyMatch(sent -> sent.method().equals(request) && sent.path().matches(".*/issues/\\d+")));

        if (trial % 5 == 0) {
            gitHub.webhookFaults().hold();
        }
        var bobs = turns(issue, BOBS);
        var cleos = turns(issue, CLEOS);
        bobs.join();
        cleos.join();
        gitHub.webhookFaults().releaseReversed();
        settle();
    }

    /** Somebody turns two of their boxes over. */
    private Thread turns(Issue issue, List<String> theirs) {
        var first = chance.nextInt(theirs.size());
        return Thread.ofVirtual().start(() -> {
            for (var task : List.of(theirs.get(first), theirs.get((first + 1) % theirs.size()))) {
                if (ticked.merge(task, true, (before, now) -> !before)) {
                    owner(task).ticks(issue, task);
                } else {
                    owner(task).unticks(issue, task);
                }
            }
        });
    }

    private Person owner(String task) {
        return BOBS.contains(task) ? bob : cleo;
    }

    private String doneBy(Issue issue, String task) {
        return kept(issue).plan().tasks().stream()
                .filter(known -> known.ref().toString().equals(task))
                .findFirst()
                .flatMap(known -> known.state().doneBy())
                .map(io.github.maintenancebuddy.core.maintenance.people.Person::login)
                .orElse("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "mixed"})
    void the_text_around_our_section_stays_to_the_byte(String ending) {
        var before = "Ask @ann 🐙 first.  \n\n" + FilledForm.saturdayMigration().text() + "\n\n\tlast line, no end \n";
        var text = ending.equals("mixed") ? before.replace("\n\n", "\r\n\n") : before.replace("\n", ending);
        var issue = ann.byApi().opens(shop, "Move the orders", text, "maintenance");
        settle();
        assertThat(issue.body()).startsWith(text);

        var after = "\r\n\n* [ ] mine, \u00a0not yours\t\n  \n<!-- a note -->";
        bob.byApi().edits(issue, body -> body + after);
        settle();
        comments(ann, issue, "/extend 30m\n/assign C1 @cleo");
        ticks(bob.byApi(), issue, "P2");

        assertThat(issue.body()).startsWith(text).endsWith(after).contains("2 h 30 min", "- [x] `P2`");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(condition);
    }
}
