package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A command, declared once: reading, refusing, {@code /help} and the README's table all come from this value.
 *
 * @param name without the slash
 * @param syntax every way to write it, as shown to people
 * @param who any of these rights is enough
 * @param does half a sentence for the table and for help
 * @param example a line that works
 * @param deed what it decides, once right and phase are known to be given
 */
public record Command(
        String name,
        List<String> syntax,
        Set<CommandPermission> who,
        CommandPhases when,
        String does,
        String example,
        Function<Invocation, Verdict> deed) {
    /** Whether somebody with this role may give it at all. */
    public boolean allows(Maintenance maintenance, Person person, Role role) {
        return who.stream().anyMatch(right -> right.held(maintenance, person, role));
    }
}
