package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Optional;

/** A person in front of a maintenance as it is now. */
record CommandContext(Maintenance maintenance, Person person, Role role) {
    Optional<Command.Obstacle> obstacle(Command command) {
        return command.obstacle(maintenance, person, role);
    }

    boolean mayNow(Command command) {
        return obstacle(command).isEmpty();
    }

    /** Whether the command is possible now, and only others may give it. */
    boolean isForOthers(Command command) {
        return obstacle(command).equals(Optional.of(Command.Obstacle.PERMISSION))
                && command.when().includes(maintenance.phase());
    }

    boolean isLead() {
        return maintenance.crew().isLead(person);
    }

    /** The phase as it stands behind "the maintenance is". */
    String phase() {
        return maintenance.is(Phase.DRAFT) ? "a draft" : maintenance.phase().label();
    }

    /** What the person is here, for the beginning of a sentence. */
    String standing() {
        if (isLead()) {
            return "As the lead";
        }
        if (maintenance.crew().isBuddy(person)) {
            return "As the buddy";
        }
        if (role.atLeast(Role.WRITE)) {
            return "With write access";
        }
        return role.atLeast(Role.TRIAGE) ? "With triage access" : "As a reader";
    }
}
