package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Configuration;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Settings;
import java.util.Set;

/** Answers the questions that deciding has, by asking GitHub or our own store. */
public final class FactFinder {
    private final People people;
    private final Earlier earlier;
    private final Settings settings;

    public FactFinder(People people, Earlier earlier, Settings settings) {
        this.people = people;
        this.earlier = earlier;
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
                case Question.Configured() -> facts.with(Configuration.NONE);
                case Question.Candidates() -> facts.withCandidates(people.candidates(repository));
                case Question.Earlier(var next) -> facts.withPast(earlier.of(repository, next));
            };
        }
        return facts;
    }
}
