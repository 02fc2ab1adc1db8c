package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine has found out for a decision, so that deciding needs no I/O.
 *
 * @param configuration what the repository has configured
 * @param standings by login in lower case; a login that GitHub does not know has an empty one
 * @param assignable by login in lower case, whether GitHub lets them be assigned to the issue
 * @param candidates people who could be the buddy
 * @param others other maintenances
 */
public record Facts(
        DecisionSettings settings,
        Optional<RepositoryConfiguration> configuration,
        Map<String, Optional<Membership>> standings,
        Map<String, Boolean> assignable,
        Optional<Candidates> candidates,
        Others others) {
    public Facts {
        standings = Map.copyOf(standings);
        assignable = Map.copyOf(assignable);
    }

    /**
     * Other maintenances.
     *
     * @param beside those that the same owner plans now
     * @param past what earlier ones teach, the most alike first
     */
    public record Others(Optional<List<OtherMaintenance>> beside, Optional<List<PastMaintenance>> past) {}

    /** The facts before anything was asked. */
    public static Facts none(DecisionSettings settings) {
        return new Facts(
                settings,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                new Others(Optional.empty(), Optional.empty()));
    }

    /**
     * What GitHub says of this login.
     *
     * @throws IllegalStateException where nobody has asked
     */
    public Optional<Membership> standing(String login) {
        if (!answers(new Question.StandingOf(login))) {
            throw new IllegalStateException("nobody has asked who " + login + " is");
        }
        return standings.getOrDefault(login.toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** What this person may do on the repository; nothing where nobody has asked. */
    public Role role(Person person) {
        return answers(new Question.StandingOf(person.login()))
                ? standing(person.login()).map(Membership::role).orElse(Role.NONE)
                : Role.NONE;
    }

    /** What the repository asks of this maintenance, as far as it was read now, else as it was read before. */
    public MaintenanceRules rules(Maintenance maintenance) {
        return configuration.map(RepositoryConfiguration::rules).orElse(maintenance.rules());
    }

    /** Whether GitHub has said that this login cannot be assigned. */
    public boolean unassignable(String login) {
        return !assignable.getOrDefault(login.toLowerCase(Locale.ROOT), true);
    }

    /** Whether this has been found out already. */
    public boolean answers(Question question) {
        return switch (question) {
            case Question.StandingOf(var login) -> standings.containsKey(login.toLowerCase(Locale.ROOT));
            case Question.Configured() -> configuration.isPresent();
            case Question.Candidates _ -> candidates.isPresent();
            case Question.Assignable(var _, var login) -> assignable.containsKey(login.toLowerCase(Locale.ROOT));
            case Question.Neighbours() -> others.beside().isPresent();
            case Question.Earlier _ -> others.past().isPresent();
        };
    }

    public Facts with(RepositoryConfiguration next) {
        return new Facts(settings, Optional.of(next), standings, assignable, candidates, others);
    }

    public Facts with(String login, Optional<Membership> standing) {
        var next = new HashMap<>(standings);
        next.put(login.toLowerCase(Locale.ROOT), standing);
        return new Facts(settings, configuration, next, assignable, candidates, others);
    }

    public Facts withAssignable(String login, boolean may) {
        var next = new HashMap<>(assignable);
        next.put(login.toLowerCase(Locale.ROOT), may);
        return new Facts(settings, configuration, standings, next, candidates, others);
    }

    public Facts withCandidates(Candidates next) {
        return new Facts(settings, configuration, standings, assignable, Optional.of(next), others);
    }

    public Facts withNeighbours(List<OtherMaintenance> next) {
        return with(new Others(Optional.of(List.copyOf(next)), others.past()));
    }

    public Facts withPast(List<PastMaintenance> next) {
        return with(new Others(others.beside(), Optional.of(List.copyOf(next))));
    }

    private Facts with(Others next) {
        return new Facts(settings, configuration, standings, assignable, candidates, next);
    }
}
