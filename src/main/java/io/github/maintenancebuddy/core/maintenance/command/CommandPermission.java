package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;

/** One of the ways to be allowed to give a command (behaviour.md, Commands). */
public enum CommandPermission {
    ANYONE("anyone"),
    TRIAGE("triage"),
    WRITE("write"),
    LEAD("lead"),
    BUDDY("buddy"),
    /** Lead or buddy, as far as they have write. */
    CREW_WITH_WRITE("lead or buddy with write"),
    /** Who is asked to be the buddy, and the buddy. */
    ASKED("buddy");

    private final String label;

    CommandPermission(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether this person with this role has the right on this maintenance. Lead, buddy and who is asked hold theirs only
     * while GitHub gives them at least triage (behaviour.md, Commands).
     */
    public boolean held(Maintenance maintenance, Person person, Role role) {
        var belongs = role.atLeast(Role.TRIAGE);
        return switch (this) {
            case ANYONE -> true;
            case TRIAGE -> belongs;
            case WRITE -> role.atLeast(Role.WRITE);
            case LEAD -> belongs && maintenance.crew().isLead(person);
            case BUDDY -> belongs && maintenance.crew().isBuddy(person);
            case CREW_WITH_WRITE ->
                role.atLeast(Role.WRITE) && maintenance.crew().both().contains(person);
            case ASKED -> belongs && maintenance.crew().buddy().asks(person);
        };
    }
}
