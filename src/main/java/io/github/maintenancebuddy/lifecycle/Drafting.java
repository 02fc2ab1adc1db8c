package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.buddy.Drawing;
import io.github.maintenancebuddy.checklist.Line;
import io.github.maintenancebuddy.checklist.Plans;
import io.github.maintenancebuddy.form.Asked;
import io.github.maintenancebuddy.form.Form;
import io.github.maintenancebuddy.form.Gap;
import io.github.maintenancebuddy.maintenance.Candidates;
import io.github.maintenancebuddy.maintenance.Checklist;
import io.github.maintenancebuddy.maintenance.Configuration;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Request;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Standing;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.postmortem.Learning;
import io.github.maintenancebuddy.window.Reschedule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draft: the form is read until nothing is missing, then it is scheduled (product.md section 3). */
final class Drafting {
    /** Leaves room for the plan in the 60,000 bytes of an issue's text (product.md section 14). */
    private static final int LONGEST_TEXT = 40_000;

    private Drafting() {}

    /** Never scheduled so far. */
    static boolean isNew(Maintenance maintenance) {
        return maintenance.is(Phase.DRAFT) && maintenance.plan().tasks().isEmpty();
    }

    static Set<Question> questions(long issue, String body, Instant written, Facts facts) {
        var asked = Form.read(body, written, zone(facts));
        var questions = questions(issue, asked.request(), written, facts);
        asked.lead().map(Question.StandingOf::new).ifPresent(questions::add);
        return questions;
    }

    private static Optional<ZoneId> zone(Facts facts) {
        return facts.configuration().flatMap(read -> read.rules().zone());
    }

    /** Who must be known before a draft can be scheduled; who could be drawn depends on the configuration. */
    static Set<Question> questions(long issue, Request request, Instant at, Facts facts) {
        var questions = new HashSet<Question>();
        request.buddy().map(Question.StandingOf::new).ifPresent(questions::add);
        questions.add(facts.configuration()
                .map(read -> (Question) new Question.Candidates(issue, read.rules(), at))
                .orElseGet(Question.Configured::new));
        questions.add(new Question.Neighbours());
        questions.add(new Question.Earlier(request));
        return questions;
    }

    /** What the form says now, and what is missing in it. */
    static Maintenance read(Maintenance draft, String body, Instant written, Facts facts) {
        var asked = Form.read(body, written, draft.rules().zone());
        var window = asked.startsAt()
                .flatMap(start -> asked.duration()
                        .map(length -> Window.planned(
                                start.getZone(),
                                new Span(start.toInstant(), start.toInstant().plus(length)),
                                written)));
        var led = lead(draft, asked, facts)
                .map(lead -> draft.withCrew(draft.crew().withLead(lead)))
                .orElse(draft);
        var given = given(draft);
        var gaps = gaps(led, asked, body, facts).stream()
                .filter(gap -> given.isEmpty() || !Reschedule.closes(gap))
                .toList();
        return led.withRequest(asked.request())
                .withWindow(given.or(() -> window))
                .withMemory(led.memory().withGaps(gaps));
    }

    /** The window that a command has given to the draft; the form has no say in it any more. */
    private static Optional<Window> given(Maintenance draft) {
        return draft.timeline().last(Happening.Scheduled.class).flatMap(entry -> draft.window());
    }

    /** Once nothing is missing any more and somebody leads: the plan, the buddy, and the one comment on opening. */
    static Decision settle(Maintenance draft, Instant at, Facts facts) {
        if (!isNew(draft)
                || draft.crew().lead().isEmpty()
                || draft.window().isEmpty()
                || !draft.memory().gaps().missing().isEmpty()) {
            return Decision.of(draft);
        }
        var planned = draft.withPhase(Phase.SCHEDULED)
                .withPlan(Plans.make(draft.request(), checklists(facts), extraTasks(draft)))
                .tell(at, new Happening.Scheduled(draft.window().orElseThrow().planned()));
        var asked = buddy(planned, at, facts);
        var news = RepositoryRules.news(asked, facts);
        var words = Stream.concat(Stream.of(OpeningWords.scheduled(asked, at, facts)), news.sentences().stream());
        return Decision.of(news.next(), Effect.comment(words.collect(Collectors.joining("\n\n"))));
    }

    /** Whom a command or the form has named, else who is drawn; nobody where the repository wants none. */
    private static Maintenance buddy(Maintenance planned, Instant at, Facts facts) {
        var candidates = facts.candidates().orElse(Candidates.NONE);
        var lessons = Learning.lessons(facts.others().past().orElse(List.of()));
        var known = planned.withBuddy(buddy -> buddy.withDrawnFrom(candidates))
                .withMemory(planned.memory().withLessons(lessons));
        var named = chosen(known, at).or(() -> named(known, facts).map(person -> Drawing.ask(known, person, true, at)));
        return named.orElseGet(
                () -> facts.rules(known).roster().wanted() ? Drawing.draw(known, at) : withoutSecondPerson(known, at));
    }

    private static Maintenance withoutSecondPerson(Maintenance planned, Instant at) {
        var skipped = new TaskState.Skipped(Optional.empty(), OpeningWords.NO_BUDDIES, at);
        return planned.withPlan(planned.plan().change(Ref.P2, task -> task.withState(skipped)))
                .tell(at, new Happening.Skipped(Ref.P2, OpeningWords.NO_BUDDIES));
    }

    /** Whom a command made buddy while it was a draft; they may have accepted before there was a {@code P2}. */
    private static Optional<Maintenance> chosen(Maintenance planned, Instant at) {
        var buddy = planned.crew().buddy();
        return buddy.person()
                .map(person -> buddy.accepted()
                        ? Drawing.accept(planned, person, at).next()
                        : Drawing.ask(planned, person, true, at));
    }

    /** Read once: a plan that is made does not change with the file. */
    private static List<Checklist> checklists(Facts facts) {
        return facts.configuration().map(Configuration::checklists).orElse(List.of());
    }

    private static List<Line> extraTasks(Maintenance draft) {
        return draft.request().extraTasks().stream()
                .map(extra -> new Line(extra.stage(), extra.text()))
                .toList();
    }

    private static Optional<Person> named(Maintenance planned, Facts facts) {
        return planned.request()
                .buddy()
                .flatMap(facts::standing)
                .map(Standing::person)
                .filter(person -> !planned.crew().wasLead(person));
    }

    /** The person named, else the author; nobody while an author without triage leads nothing. */
    private static Optional<Person> lead(Maintenance draft, Asked asked, Facts facts) {
        if (!draft.crew().authorBelongs()) {
            return draft.crew().lead();
        }
        return asked.lead()
                .flatMap(login -> belonging(login, facts))
                .or(() -> draft.crew().lead())
                .or(() -> Optional.of(draft.crew().author()));
    }

    private static Optional<Person> belonging(String login, Facts facts) {
        return facts.standing(login)
                .filter(standing -> standing.role().atLeast(Role.TRIAGE))
                .map(Standing::person);
    }

    private static List<String> gaps(Maintenance draft, Asked asked, String body, Facts facts) {
        return Stream.of(
                        asked.gaps().stream().map(Gap::sentence),
                        stranger("Lead", asked.lead(), facts),
                        stranger("Buddy", asked.buddy(), facts),
                        sameTwice(draft, asked),
                        tooLong(body))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> stranger(String field, Optional<String> login, Facts facts) {
        return login
                .filter(name -> belonging(name, facts).isEmpty())
                .map(name -> OpeningWords.stranger(field, name))
                .stream();
    }

    private static Stream<String> sameTwice(Maintenance draft, Asked asked) {
        return draft
                .crew()
                .lead()
                .filter(lead ->
                        asked.buddy().filter(lead.login()::equalsIgnoreCase).isPresent())
                .map(OpeningWords::sameTwice)
                .stream();
    }

    private static Stream<String> tooLong(String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return length > LONGEST_TEXT ? Stream.of(OpeningWords.tooLong(length, LONGEST_TEXT)) : Stream.empty();
    }
}
