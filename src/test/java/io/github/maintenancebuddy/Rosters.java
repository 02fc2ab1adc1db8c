package io.github.maintenancebuddy;

import io.github.maintenancebuddy.maintenance.Roster;
import io.github.maintenancebuddy.maintenance.Roster.Member;
import io.github.maintenancebuddy.maintenance.Roster.Waking;
import io.github.maintenancebuddy.maintenance.Rules;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Rosters as a repository's configuration would give them. */
public final class Rosters {
    /** From 6 to 14. */
    public static final Waking EARLY = new Waking(LocalTime.of(6, 0), LocalTime.of(14, 0));

    private Rosters() {}

    public static Rules rules(Roster roster) {
        var none = Rules.NONE;
        return new Rules(
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
