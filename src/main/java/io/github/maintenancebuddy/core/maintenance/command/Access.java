package io.github.maintenancebuddy.core.maintenance.command;

import java.util.Set;

/**
 * By whom and when a command may be given.
 *
 * @param who any of these permissions is enough
 * @param grants what somebody may become by it; a refusal names it to who lacks that
 */
public record Access(Set<CommandPermission> who, CommandPhases when, Set<CommandPermission> grants) {
    public Access {
        who = Set.copyOf(who);
        grants = Set.copyOf(grants);
    }

    public Access(Set<CommandPermission> who, CommandPhases when) {
        this(who, when, Set.of());
    }

    public Access granting(CommandPermission permission) {
        return new Access(who, when, Set.of(permission));
    }
}
