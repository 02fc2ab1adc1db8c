package io.github.maintenancebuddy.core.checklist.ticks;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.BOB;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.CARL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People tick while we write, and deliveries come up to four minutes late, twice and in any order. A thousand trials, each with its own
 * seed: no tick is lost, none is taken back that counts, and nothing outside our section changes.
 */
class EditRaceTest {
    private static final List<String> PLAIN = List.of("P3", "C1", "C2", "C3", "V1", "V2");
    private static final String AROUND = "### What and why\r\n\r\nMove – the ørders 🚚\r\n\r\n";
    private static final String BEHIND = "\r\n\r\nNotes of mine:\n- [ ] not a task\n";

    /** What GitHub knows, and what is on its way to us. */
    private static final class World {
        final Random random;
        final List<Signal> deliveries = new ArrayList<>();
        final Map<TaskRef, Boolean> wanted = new LinkedHashMap<>();
        final Map<TaskRef, Person> last = new HashMap<>();
        final Map<String, Integer> turned = new HashMap<>();
        final List<String> added = new ArrayList<>();
        final List<String> comments = new ArrayList<>();
        Maintenance maintenance = SampleMaintenance.scheduled();
        Instant now = SampleMaintenance.NOW;
        String body = AROUND + BEHIND;

        World(long seed) {
            this.random = new Random(seed);
        }

        void run(int steps) {
            body = AROUND + PlanSection.render(maintenance).replace("\n", "\r\n") + BEHIND;
            maintenance = Ticks.written(maintenance, new Signal.Written(now, AROUND + BEHIND, body));
            for (var step = 0; step < steps; step++) {
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> {
                        pass();
                        tick();
                    }
                    case 4 -> {
                        pass();
                        add();
                    }
                    case 5, 6 -> write(true);
                    default -> deliver();
                }
            }
            while (!deliveries.isEmpty()) {
                deliver();
            }
            pass();
            write(false);
            while (!deliveries.isEmpty()) {
                deliver();
            }
        }

        /** Most things happen within seconds, and GitHub's times are whole seconds. */
        void pass() {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(3));
            while (!deliveries.isEmpty() && deliveries.getFirst().at().isBefore(now.minus(Duration.ofMinutes(4)))) {
                hear(deliveries.removeFirst());
            }
        }

        /** Nobody turns the same box twice within a second. */
        void tick() {
            var ref = PLAIN.get(random.nextInt(PLAIN.size()));
            if (body.contains("`" + ref + "`") && turned.merge(ref + now, 1, Integer::sum) == 1) {
                var person = List.of(ANN, BOB, CARL).get(random.nextInt(3));
                edit(person, SampleMaintenance.turn(body, ref));
                wanted.put(SampleMaintenance.ref(ref), body.contains("[x] `" + ref + "`"));
                last.put(SampleMaintenance.ref(ref), person);
            }
        }

        void add() {
            var text = "Also number " + added.size();
            added.add(text);
            edit(BOB, body.replace("### Verify", "- [ ] " + text + "\r\n\r\n### Verify"));
        }

        void edit(Person by, String after) {
            send(new Signal.Edited(now, by, body, after));
            body = after;
        }

        /** Reads, and writes a moment later; in between somebody may tick. */
        void write(boolean others) {
            var read = body;
            while (others && random.nextInt(3) == 0) {
                now = now.plusSeconds(random.nextInt(3));
                tick();
            }
            now = now.plusSeconds(random.nextInt(2));
            var text = PlanSection.merge(read, maintenance);
            if (!text.equals(read)) {
                send(new Signal.Overwrote(now, body, text));
                send(new Signal.Written(now, read, text));
                body = text;
            }
        }

        void send(Signal signal) {
            deliveries.add(signal);
            if (random.nextInt(5) == 0) {
                deliveries.add(signal);
            }
        }

        /** Mostly the oldest comes, often another one. */
        void deliver() {
            if (!deliveries.isEmpty()) {
                var at = random.nextInt(3) == 0 ? random.nextInt(deliveries.size()) : 0;
                hear(deliveries.remove(at));
            }
        }

        void hear(Signal signal) {
            switch (signal) {
                case Signal.Edited edited -> {
                    var outcome = Ticks.edited(maintenance, edited, SampleMaintenance.facts());
                    outcome.comment().ifPresent(comments::add);
                    maintenance = outcome.next();
                }
                case Signal.Written written -> maintenance = Ticks.written(maintenance, written);
                case Signal.Overwrote overwrote -> maintenance = Ticks.overwrote(maintenance, overwrote);
                default -> throw new IllegalStateException(signal.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 200, 400, 600, 800})
    void no_tick_is_lost(long first) {
        for (var seed = first; seed < first + 200; seed++) {
            var world = new World(seed);
            world.run(40);
            check(world, "seed " + seed);
        }
    }

    private static void check(World world, String seed) {
        var plan = world.maintenance.plan();
        world.wanted.forEach((ref, ticked) -> {
            var state = plan.find(ref).orElseThrow().state();
            assertThat(state.isDone()).as("%s %s, plan", seed, ref).isEqualTo(ticked);
            assertThat(world.body.contains("[x] `" + ref + "`"))
                    .as("%s %s, text", seed, ref)
                    .isEqualTo(ticked);
            if (state instanceof TaskState.Done(var by, var at)) {
                assertThat(by).as("%s %s, who", seed, ref).isPresent();
            }
        });
        for (var text : world.added) {
            assertThat(plan.tasks().stream().filter(task -> task.text().equals(text)))
                    .as("%s %s", seed, text)
                    .hasSize(1);
            assertThat(world.body.split(Pattern.quote(text + "\r\n"), -1))
                    .as(seed)
                    .hasSize(2);
        }
        assertThat(world.comments).as(seed).isEmpty();
        assertThat(world.body).as(seed).startsWith(AROUND).endsWith(BEHIND);
        assertThat(world.body).containsOnlyOnce(OwnText.PLAN_BEGIN).containsOnlyOnce(OwnText.PLAN_END);
    }
}
