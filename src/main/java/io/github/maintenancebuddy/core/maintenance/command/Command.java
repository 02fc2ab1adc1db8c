package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A command, declared once: reading, looking up, refusing, {@code /help} and the README's table all come from this value.
 *
 * @param needs what must be known before it can be decided, besides who gives it
 * @param handler what it decides, where nothing is in its way
 */
public record Command(Usage usage, Access access, Set<Need> needs, Function<Invocation, Verdict> handler) {
    /** What keeps somebody from giving a command now. */
    public enum Obstacle {
        PERMISSION,
        PHASE
    }

    public Command {
        needs = Set.copyOf(needs);
        if (usage.mentionsPeople() && !needs.contains(Need.MENTIONED_PEOPLE)) {
            throw new IllegalArgumentException("/" + usage.name() + " mentions people and does not need to know them");
        }
    }

    public String name() {
        return usage.name();
    }

    public List<String> syntax() {
        return usage.syntax();
    }

    public Set<CommandPermission> who() {
        return access.who();
    }

    public CommandPhases when() {
        return access.when();
    }

    /** The one gate in front of every handler; who may not give it at all hears nothing of the phase. */
    public Optional<Obstacle> obstacle(Maintenance maintenance, Person by, Role role) {
        if (who().stream().noneMatch(permission -> permission.held(maintenance, by, role))) {
            return Optional.of(Obstacle.PERMISSION);
        }
        return when().includes(maintenance.phase()) ? Optional.empty() : Optional.of(Obstacle.PHASE);
    }
}
