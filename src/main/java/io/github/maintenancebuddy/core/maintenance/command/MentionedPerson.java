package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.people.Membership;
import java.util.Optional;

/** Somebody whom a command mentions. */
public sealed interface MentionedPerson {
    /** GitHub knows them. */
    record Known(Membership membership) implements MentionedPerson {}

    /** GitHub knows nobody of that name. */
    record Unknown() implements MentionedPerson {}

    /** Not looked up: no mention, as the `@` is missing, or one of too many in a comment. */
    record NotLookedUp() implements MentionedPerson {}

    default Optional<Membership> known() {
        return this instanceof Known(var membership) ? Optional.of(membership) : Optional.empty();
    }
}
