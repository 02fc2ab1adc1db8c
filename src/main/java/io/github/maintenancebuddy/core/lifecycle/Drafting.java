package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.announcement.NoticeCheck;
import io.github.maintenancebuddy.core.buddy.BuddySelection;
import io.github.maintenancebuddy.core.checklist.creation.PlanFactory;
import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.form.FormAnswers;
import io.github.maintenancebuddy.core.form.FormGap;
import io.github.maintenancebuddy.core.form.MaintenanceForm;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Lessons;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.window.Reschedule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draft: the form is read until nothing is missing, then it is scheduled (behaviour.md, Opening). */
final class Drafting {
    /** Leaves room for the plan in the 60,000 bytes of an issue's text (behaviour.md, Manners). */
    private static final int LONGEST_TEXT = 40_000;

    private Drafting() {}

    /** Never scheduled so far. */
    static boolean isNew(Maintenance maintenance) {
        return maintenance.is(Phase.DRAFT) && maintenance.plan().tasks().isEmpty();
    }

    static Set<Question> questions(IssueId issue, String body, Instant written, Facts facts) {
        var asked = MaintenanceForm.read(body, written, zone(facts));
        var questions = questions(issue, asked.request(), written, facts);
        asked.lead().map(Question.StandingOf::new).ifPresent(questions::add);
        return questions;
    }

    private static Optional<ZoneId> zone(Facts facts) {
        return facts.configuration().flatMap(read -> read.rules().zone());
    }

    /** Who must be known before a draft can be scheduled; who could be drawn depends on the configuration. */
    static Set<Question> questions(IssueId issue, Request request, Instant at, Facts facts) {
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
        var asked = MaintenanceForm.read(body, written, draft.rules().zone());
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
        return draft.timeline().last(TimelineEvent.Scheduled.class).flatMap(entry -> draft.window());
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
                .withPlan(PlanFactory.make(draft.request(), checklists(facts), extraTasks(draft)))
                .tell(at, new TimelineEvent.Scheduled(draft.requireWindow().planned()));
        var asked = buddy(planned, at, facts);
        var news = ConfigurationUpdates.news(asked, facts);
        var words = Stream.concat(Stream.of(OpeningWords.scheduled(asked, at, facts)), news.sentences().stream());
        return Decision.of(
                NoticeCheck.noted(news.next(), at, facts), Effect.comment(words.collect(Collectors.joining("\n\n"))));
    }

    /** Whom a command or the form has named, else who is drawn; nobody where the repository wants none. */
    private static Maintenance buddy(Maintenance planned, Instant at, Facts facts) {
        var candidates = facts.candidates().orElse(Candidates.NONE);
        var lessons = new Lessons(facts.others().past().orElse(List.of()));
        var known = planned.withBuddy(buddy -> buddy.withDrawnFrom(candidates))
                .withMemory(planned.memory().withLessons(lessons));
        var named = chosen(known, at)
                .or(() -> named(known, facts).map(person -> BuddySelection.ask(known, person, true, at)));
        return named.orElseGet(() ->
                facts.rules(known).roster().wanted() ? BuddySelection.draw(known, at) : withoutSecondPerson(known, at));
    }

    private static Maintenance withoutSecondPerson(Maintenance planned, Instant at) {
        var skipped = new TaskState.Skipped(Optional.empty(), OpeningWords.NO_BUDDIES, at);
        return planned.withPlan(planned.plan().change(TaskRef.P2, task -> task.withState(skipped)))
                .tell(at, new TimelineEvent.Skipped(TaskRef.P2, OpeningWords.NO_BUDDIES));
    }

    /** Whom a command made buddy while it was a draft; they may have accepted before there was a {@code P2}. */
    private static Optional<Maintenance> chosen(Maintenance planned, Instant at) {
        var buddy = planned.crew().buddy();
        return buddy.person()
                .map(person -> buddy.accepted()
                        ? BuddySelection.accept(planned, person, at).next()
                        : BuddySelection.ask(planned, person, true, at));
    }

    /** Read once: a plan that is made does not change with the file. */
    private static List<RepositoryChecklist> checklists(Facts facts) {
        return facts.configuration().map(RepositoryConfiguration::checklists).orElse(List.of());
    }

    private static List<ChecklistLine> extraTasks(Maintenance draft) {
        return draft.request().extraTasks().stream()
                .map(extra -> new ChecklistLine(extra.stage(), extra.text()))
                .toList();
    }

    private static Optional<Person> named(Maintenance planned, Facts facts) {
        return planned.request()
                .buddy()
                .flatMap(facts::standing)
                .map(Membership::person)
                .filter(person -> !planned.crew().wasLead(person));
    }

    /** The person named, else the author; nobody while an author without triage leads nothing. */
    private static Optional<Person> lead(Maintenance draft, FormAnswers asked, Facts facts) {
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
                .map(Membership::person);
    }

    private static List<String> gaps(Maintenance draft, FormAnswers asked, String body, Facts facts) {
        return Stream.of(
                        asked.gaps().stream().map(FormGap::sentence),
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

    private static Stream<String> sameTwice(Maintenance draft, FormAnswers asked) {
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
