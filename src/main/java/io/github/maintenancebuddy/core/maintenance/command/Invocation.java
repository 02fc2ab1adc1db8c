package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.time.Instant;

/**
 * A command as somebody gave it.
 *
 * @param maintenance the state that the command before it left
 * @param caller who gave it, and when
 * @param arguments all behind the command's name, stripped; may hold line breaks
 */
public record Invocation(Command command, Maintenance maintenance, Caller caller, String arguments, Facts facts) {
    /**
     * Who gives a command.
     *
     * @param at when the comment was written
     */
    public record Caller(Person person, Role role, Instant at) {}

    public Person by() {
        return caller.person();
    }

    public Role role() {
        return caller.role();
    }

    public Instant at() {
        return caller.at();
    }

    /**
     * Who this login is.
     *
     * @throws IllegalStateException where the command has not declared that it needs to know
     */
    public MentionedPerson person(String login) {
        if (!command.needs().contains(Need.MENTIONED_PEOPLE)) {
            throw new IllegalStateException("/" + command.name() + " has not declared that it needs to know people");
        }
        if (!facts.answers(new Question.StandingOf(login))) {
            return new MentionedPerson.NotLookedUp();
        }
        return facts.standing(login)
                .<MentionedPerson>map(MentionedPerson.Known::new)
                .orElseGet(MentionedPerson.Unknown::new);
    }

    /** Decides it, whatever may be in its way. */
    public Verdict handle() {
        return command.handler().apply(this);
    }
}
