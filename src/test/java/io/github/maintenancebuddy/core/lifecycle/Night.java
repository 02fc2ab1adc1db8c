package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A maintenance as a value that signals act on, without any shell: the planned window is Saturday 5 December 2026, 21:00
 * to 23:00 UTC. Every signal answers what the world sees of it.
 */
final class Night {
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CLEO = Person.named(3, "cleo");
    static final Person DAN = Person.named(4, "dan");
    static final Person DAVE = Person.named(5, "dave");
    static final Person EVE = Person.named(9, "eve");

    /** The number of a comment that no night holds. */
    static final long NEVER_HEARD = 9_999;

    private static final Repository SHOP = new Repository(7, 70, "acme/shop", false);
    private static final Instant FRIDAY = Instant.parse("2026-12-04T11:00:00Z");

    private Maintenance maintenance;
    private String text;
    private Instant now;
    private List<Effect> effects;
    private long comments;
    private final List<Said> log = new ArrayList<>();

    /** A comment of ours. */
    record Said(Instant at, String words) {}

    private Night(Person author, String form, Instant opened) {
        this(author, form, opened, facts());
    }

    private Night(Person author, String form, Instant opened, Facts facts) {
        text = form;
        now = opened;
        var issue = new IssueRef(SHOP, 700, 12, "Move the orders", "https://github.example/acme/shop/issues/12");
        var decision = Lifecycle.open(new Signal.Opened(now, author, issue, form), facts);
        maintenance = decision.next();
        effects = decision.effects();
        remember();
        write();
    }

    /** Ann has opened the form, and the plan is written. */
    static Night planned() {
        return planned(NightForm.USUAL);
    }

    /** The same in a repository with checklists of its own. */
    static Night scripted(RepositoryConfiguration configuration) {
        return new Night(ANN, NightForm.USUAL.text(), FRIDAY, facts().with(configuration));
    }

    /** Eve, who may only read, has opened the form. */
    static Night ofStranger() {
        return new Night(EVE, NightForm.USUAL.text(), FRIDAY);
    }

    static Night planned(NightForm form) {
        return new Night(ANN, form.text(), FRIDAY);
    }

    /** The same, opened at another time. */
    static Night planned(NightForm form, String opened) {
        return new Night(ANN, form.text(), Instant.parse(opened));
    }

    /** Everything under Prepare is done, announced, and Bob has accepted. */
    Night prepared() {
        ticks(ANN, "P1");
        reaches(now.plusSeconds(60));
        ticks(BOB, "P2");
        finish(ANN, Stage.PREPARE);
        return this;
    }

    /** It has begun on time. */
    Night running() {
        prepared();
        reaches("2026-12-05T20:30:00Z");
        comments(ANN, "/note here");
        reaches("2026-12-05T21:00:00Z");
        return this;
    }

    /** Everything under Carry out is done. */
    Night verifying() {
        running();
        finish(ANN, Stage.CARRY_OUT);
        return this;
    }

    /** A click on a box: the whole text is saved. */
    List<Effect> ticks(Person person, String ref) {
        return saves(person, text.replace("- [ ] `" + ref + "`", "- [x] `" + ref + "`"));
    }

    List<Effect> unticks(Person person, String ref) {
        return saves(person, text.replace("- [x] `" + ref + "`", "- [ ] `" + ref + "`"));
    }

    List<Effect> saves(Person person, String after) {
        now = now.plusSeconds(1);
        var before = text;
        text = after;
        return hears(new Signal.Edited(now, person, before, after));
    }

    List<Effect> comments(Person person, String words) {
        now = now.plusSeconds(1);
        return hears(new Signal.Commented(now, person, ++comments, words));
    }

    /** What would be answered; nothing is changed by it. */
    List<Effect> wouldAnswer(Person person, String words) {
        return Lifecycle.on(maintenance, new Signal.Commented(now.plusSeconds(1), person, NEVER_HEARD, words))
                .decide(facts())
                .effects();
    }

    /** The clock comes to this time, stopping at every moment on the way. */
    List<Effect> reaches(String time) {
        return reaches(Instant.parse(time));
    }

    List<Effect> reaches(Instant time) {
        var seen = new ArrayList<Effect>();
        var next = Lifecycle.nextMoment(maintenance);
        while (next.isPresent() && !next.get().isAfter(time)) {
            now = next.get().isAfter(now) ? next.get() : now;
            seen.addAll(hears(new Signal.MomentCame(now)));
            next = Lifecycle.nextMoment(maintenance);
        }
        now = time;
        effects = seen;
        return seen;
    }

    /** The app was off until this time, and looks at the clock only now. */
    List<Effect> wakesAt(String time) {
        now = Instant.parse(time);
        return hears(new Signal.MomentCame(now));
    }

    List<Effect> hears(Signal signal) {
        var decision = Lifecycle.on(maintenance, signal).decide(facts());
        maintenance = decision.next();
        effects = decision.effects();
        remember();
        write();
        return decision.effects();
    }

    Maintenance maintenance() {
        return maintenance;
    }

    Phase phase() {
        return maintenance.phase();
    }

    Instant now() {
        return now;
    }

    String text() {
        return text;
    }

    /** What the last signal made the app say. */
    List<String> said() {
        return said(effects);
    }

    static List<String> said(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Comment.class::isInstance)
                .map(effect -> ((Effect.Comment) effect).text())
                .toList();
    }

    /** When something with these words was said, as times of the day in UTC. */
    List<String> times(String words) {
        return log.stream()
                .filter(said -> said.words().contains(words))
                .map(said -> clock(said.at()))
                .toList();
    }

    /** When the public heard this, as times of the day in UTC. */
    List<String> times(NoticeKind kind) {
        return maintenance.publicity().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .map(notice -> clock(notice.at()))
                .toList();
    }

    /** Everything said so far. */
    List<Said> log() {
        return List.copyOf(log);
    }

    private void remember() {
        said().forEach(words -> log.add(new Said(now, words)));
    }

    private static String clock(Instant at) {
        return at.toString().substring(11, 16);
    }

    /** Ticks all that is open in a stage; what a second person must check, somebody else than the lead checks. */
    void finish(Person person, Stage stage) {
        for (var ref : maintenance.plan().in(stage).stream().map(Task::ref).toList()) {
            if (task(ref).state().isOpen()) {
                ticks(person, ref.toString());
            }
            if (!task(ref).settled()) {
                ticks(person.equals(ANN) ? BOB : CLEO, ref.asCheck().toString());
            }
        }
    }

    Task task(TaskRef ref) {
        return maintenance.plan().find(ref).orElseThrow();
    }

    Task task(String ref) {
        return task(TaskRef.read(ref).orElseThrow());
    }

    /** What the outbox does: brings the text up to date and reports it. */
    private void write() {
        if (effects.contains(new Effect.BringUpToDate(Effect.Part.SECTION))) {
            var read = text;
            text = PlanSection.merge(read, maintenance);
            Decision written = Lifecycle.on(maintenance, new Signal.Written(now, read, text))
                    .decide(facts());
            maintenance = written.next();
        }
    }

    static Candidates drawable(Person... people) {
        return new Candidates(
                false,
                Stream.of(people).map(person -> Candidate.of(person, true)).toList(),
                List.of());
    }

    static Facts facts() {
        var facts = Facts.none(new DecisionSettings("https://status.example"))
                .withCandidates(drawable(ANN, BOB, CLEO, DAN));
        for (var person : List.of(ANN, BOB, CLEO, DAN)) {
            facts = facts.with(person.login(), Optional.of(new Membership(person, Role.WRITE)));
        }
        facts = facts.with(DAVE.login(), Optional.of(new Membership(DAVE, Role.TRIAGE)));
        return facts.with(EVE.login(), Optional.of(new Membership(EVE, Role.READ)));
    }
}
