package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Neighbour;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Settings;
import java.util.List;
import java.util.Set;

/** Answers the questions that deciding has, by asking GitHub and our own store. */
public final class FactFinder {
    private final People people;
    private final Configurations configurations;
    private final Maintenances maintenances;
    private final Settings settings;

    public FactFinder(People people, Configurations configurations, Maintenances maintenances, Settings settings) {
        this.people = people;
        this.configurations = configurations;
        this.maintenances = maintenances;
        this.settings = settings;
    }

    Facts none() {
        return Facts.none(settings);
    }

    /**
     * The facts with answers to all of these questions.
     *
     * @throws NotNow where GitHub cannot be asked now
     */
    Facts answer(Facts known, Repository repository, Set<Question> questions) {
        var facts = known;
        for (var question : questions) {
            facts = switch (question) {
                case Question.StandingOf(var login) -> facts.with(login, people.standing(repository, login));
                case Question.Configured() -> facts.with(configurations.of(repository));
                case Question.Candidates() -> facts.withCandidates(people.candidates(repository));
                case Question.Neighbours() -> facts.withNeighbours(neighbours(repository));
            };
        }
        return facts;
    }

    /** An installation belongs to one owner. */
    private List<Neighbour> neighbours(Repository repository) {
        return maintenances.planned(repository.installation()).stream()
                .flatMap(other ->
                        other.window().stream().map(window -> Neighbour.of(other, window.planned(), repository)))
                .toList();
    }
}
