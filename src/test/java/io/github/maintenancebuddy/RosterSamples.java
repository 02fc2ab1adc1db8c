package io.github.maintenancebuddy;

import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Member;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Waking;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Rosters as a repository's configuration would give them. */
public final class RosterSamples {
    /** From 6 to 14. */
    public static final Waking EARLY = new Waking(LocalTime.of(6, 0), LocalTime.of(14, 0));

    private RosterSamples() {}

    public static MaintenanceRules rules(Roster roster) {
        var none = MaintenanceRules.NONE;
        return new MaintenanceRules(
                none.zone(),
                none.services(),
                roster,
                none.notice(),
                none.freezes(),
                none.channels(),
                none.statusPage(),
                none.postMortem(),
                none.labels());
    }

    /** Somebody of whom only the login is given. */
    public static Member member(String login) {
        return new Member(login, Optional.empty(), Optional.empty(), List.of());
    }
}
