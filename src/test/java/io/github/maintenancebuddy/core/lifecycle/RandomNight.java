package io.github.maintenancebuddy.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A maintenance that random signals of random people act on; some come twice, some late, and people write while we do.
 * Every decision is held against the promises.
 */
final class RandomNight {
    private static final Person BOT = new Person(50, "deploy[bot]", false);
    private static final List<Person> PEOPLE =
            List.of(Night.ANN, Night.BOB, Night.ANN, Night.BOB, Night.CLEO, Night.DAN, Night.EVE, BOT);
    private static final PastMaintenance PAST = new PastMaintenance(
            3,
            true,
            false,
            Duration.ofHours(2),
            Duration.ofHours(3),
            List.of(new PastMaintenance.Slow("Run it", Duration.ofMinutes(5), Duration.ofMinutes(50))),
            List.of("Buy disks · owner: ann"));
    private static final Facts FACTS = Night.facts()
            .with(BOT.login(), Optional.of(new Membership(BOT, Role.WRITE)))
            .withPast(List.of(PAST))
            .with(RandomRuns.SCRIPTED);
    private static final Memory.Link POST_MORTEM =
            new Memory.Link(13, "https://github.example/acme/shop/issues/13", 1_300, Optional.empty());

    private final RandomGenerator random;
    private final RandomWords words;
    private final List<Signal> held = new ArrayList<>();
    private final List<Signal> heard = new ArrayList<>();
    private final IssueRef issue;
    private Maintenance maintenance;
    private String text;
    private Instant now = Instant.parse("2026-12-04T11:00:00Z");
    private long comments;

    RandomNight(long seed) {
        random = new SplittableRandom(seed);
        words = new RandomWords(random);
        text = words.form();
        var shop = new Repository(7, 70, "acme/shop", random.nextInt(5) == 0);
        issue = new IssueRef(shop, 700, 12, "Move the orders", "https://github.example/acme/shop/issues/12");
        var author = words.of(List.of(Night.ANN, Night.ANN, Night.ANN, Night.ANN, Night.EVE));
        var seen = new Signal.Opened(now, author, issue, text);
        var opened = Lifecycle.open(seen, known(facts -> Lifecycle.questions(seen, facts)));
        maintenance = opened.next();
        Invariants.says(opened.effects());
        write(opened);
    }

    void run(int signals) {
        for (var i = 0; i < signals; i++) {
            now = now.plusMillis(pause());
            var signal = next();
            if (random.nextInt(12) == 0) {
                held.add(signal);
            } else {
                hear(signal);
            }
        }
        List.copyOf(held).forEach(this::hear);
    }

    /** Mostly minutes, sometimes nothing at all or hours. */
    private long pause() {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1, 2, 3 -> random.nextLong(5_000);
            case 4 -> random.nextLong(6 * 3_600_000L);
            default -> random.nextLong(900_000);
        };
    }

    private Signal next() {
        return random.nextInt(3) == 0 ? helpful() : any();
    }

    /** What brings it further, so that every phase is come to. */
    private Signal helpful() {
        var by = words.of(List.of(Night.ANN, Night.BOB));
        return maintenance.is(Phase.COMPLETED) && random.nextInt(3) == 0
                ? new Signal.Reopened(now, by)
                : new Signal.Commented(now, by, ++comments, words.helpful(maintenance));
    }

    private Signal any() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> edit();
            case 5, 6, 7, 8, 9, 10 -> new Signal.Commented(now, person(), ++comments, words.comment(maintenance));
            case 11, 12, 13, 14, 15 -> clock();
            case 16 -> held.isEmpty() ? clock() : held.remove(random.nextInt(held.size()));
            case 17 -> heard.isEmpty() ? clock() : words.of(heard);
            default -> rare();
        };
    }

    private Signal edit() {
        var before = text;
        text = words.edited(text, maintenance);
        return new Signal.Edited(now, person(), before, text);
    }

    private Signal clock() {
        Lifecycle.nextMoment(maintenance)
                .filter(moment -> moment.isAfter(now) && random.nextInt(4) > 0)
                .ifPresent(moment -> now = moment);
        return new Signal.MomentCame(now);
    }

    private Signal rare() {
        return switch (random.nextInt(14)) {
            case 10, 11, 12, 13 -> RandomRuns.told(maintenance, now, random);
            case 0 -> new Signal.Closed(now, person(), words.closing());
            case 1 -> new Signal.Reopened(now, person());
            case 2 -> new Signal.Unlabeled(now, person(), "maintenance");
            case 3 -> new Signal.CommentEdited(now, person(), comments, "hello", words.comment(maintenance));
            case 5 -> new Signal.Assigned(now, List.of("ann", "bob"), List.of("ann"));
            case 4 -> new Signal.PostMortemOpened(now, POST_MORTEM, Optional.empty());
            case 6 -> new Signal.Refused(now, Undone.LABELS, "403");
            case 7 -> new Signal.GapsCommented(now, 5);
            case 8 -> new Signal.PostMortemOver(now);
            default -> new Signal.Dropped(now, "a reminder", "it came late");
        };
    }

    private void hear(Signal signal) {
        var before = maintenance;
        var pending = Lifecycle.on(before, signal);
        var decision = pending.decide(known(pending::questions));
        heard.add(signal);
        maintenance = decision.next();
        Invariants.hold(before, signal, decision);
        if (random.nextInt(16) == 0) {
            assertThat(pending.decide(known(pending::questions)))
                    .as("the same decision again")
                    .isEqualTo(decision);
        }
        write(decision);
    }

    /** What the outbox does, mostly at once; sometimes a person's edit falls between its reading and its writing. */
    private void write(Decision decision) {
        if (!decision.effects().contains(new Effect.BringUpToDate(Effect.Part.SECTION)) || random.nextInt(3) > 0) {
            return;
        }
        var read = text;
        var written = PlanSection.merge(read, maintenance);
        if (random.nextInt(8) == 0) {
            held.add(edit());
        }
        var overwritten = text;
        text = written;
        maintenance = Lifecycle.on(maintenance, new Signal.Written(now, read, written))
                .decide(FACTS)
                .next();
        if (random.nextInt(3) == 0 || !overwritten.equals(read)) {
            held.add(new Signal.Overwrote(now, overwritten, written));
        }
    }

    /** As the engine does it: only what was asked for is known. */
    private static Facts known(Function<Facts, Set<Question>> questions) {
        var known = Facts.none(FACTS.settings());
        while (true) {
            var found = known;
            var open = questions.apply(found).stream()
                    .filter(question -> !found.answers(question))
                    .toList();
            if (open.isEmpty()) {
                return known;
            }
            for (var question : open) {
                known = answer(known, question);
            }
        }
    }

    private static Facts answer(Facts known, Question question) {
        return switch (question) {
            case Question.StandingOf(var login) ->
                known.with(login, FACTS.answers(question) ? FACTS.standing(login) : Optional.empty());
            case Question.Configured() -> known.with(FACTS.configuration().orElseThrow());
            case Question.Candidates _ ->
                known.withCandidates(FACTS.candidates().orElseThrow());
            case Question.Assignable(var _, var login) -> known.withAssignable(login, true);
            case Question.Neighbours() -> known.withNeighbours(List.of());
            case Question.Earlier _ -> known.withPast(List.of(PAST));
        };
    }

    private Person person() {
        return words.of(PEOPLE);
    }
}
