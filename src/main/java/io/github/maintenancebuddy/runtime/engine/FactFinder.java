package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.buddy.WorkloadCount;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.OtherMaintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import java.util.List;
import java.util.Set;

/** Answers the questions that deciding has, by asking GitHub and the store. */
public final class FactFinder {
    private final People people;
    private final ConfigurationLoader configurations;
    private final Maintenances maintenances;
    private final LessonsFinder lessons;
    private final DecisionSettings settings;

    public FactFinder(
            People people,
            ConfigurationLoader configurations,
            Maintenances maintenances,
            LessonsFinder lessons,
            DecisionSettings settings) {
        this.people = people;
        this.configurations = configurations;
        this.maintenances = maintenances;
        this.lessons = lessons;
        this.settings = settings;
    }

    Facts none() {
        return Facts.none(settings);
    }

    /**
     * The facts with answers to all of these questions.
     *
     * @throws TemporarilyUnavailable where GitHub cannot be asked now
     */
    Facts answer(Facts known, Repository repository, Set<Question> questions) {
        var facts = known;
        for (var question : questions) {
            facts = switch (question) {
                case Question.StandingOf(var login) -> facts.with(login, people.standing(repository, login));
                case Question.Configured() -> facts.with(configurations.of(repository));
                case Question.Neighbours() -> facts.withNeighbours(neighbours(repository));
                case Question.Candidates asked -> facts.withCandidates(candidates(repository, asked));
                case Question.Assignable(var issue, var login) ->
                    facts.withAssignable(login, people.assignable(issue, login));
                case Question.Earlier(var next) -> facts.withPast(lessons.find(repository, next));
            };
        }
        return facts;
    }

    /** An installation belongs to one owner. */
    private List<OtherMaintenance> neighbours(Repository repository) {
        return maintenances.scheduledOrRunning(repository.installation()).stream()
                .flatMap(other ->
                        other.window().stream().map(window -> OtherMaintenance.of(other, window.planned(), repository)))
                .toList();
    }

    /**
     * With what they have to do in all repositories of the same owner; who did anything in a maintenance of this
     * repository was active, though GitHub's lists do not tell of ticks.
     */
    private Candidates candidates(Repository repository, Question.Candidates asked) {
        var since = asked.at().minus(Workload.COUNTED);
        var all = maintenances.startingSince(repository.installation(), since);
        var others = all.stream()
                .filter(one -> !one.issue().id().equals(asked.issue()))
                .toList();
        var here = all.stream()
                .filter(one -> one.issue().repository().id().equals(repository.id()))
                .map(Maintenance::timeline)
                .toList();
        return people.candidates(repository, asked.rules(), asked.at()).each(candidate -> {
            var person = candidate.person();
            var acted = here.stream().anyMatch(timeline -> timeline.actedSince(since, person));
            var loaded = candidate.with(WorkloadCount.of(person, others, asked.at()));
            return acted ? loaded.asActive() : loaded;
        });
    }
}
