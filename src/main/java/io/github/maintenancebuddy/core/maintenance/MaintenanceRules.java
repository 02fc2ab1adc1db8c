package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.people.Roster;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a repository's configuration asks of each of its maintenances (behaviour.md, Configuration). A maintenance keeps
 * the last good ones, so that its moments need nobody's answer.
 *
 * @param zone the zone of times that name none
 * @param services what the public may read by name, and what belongs to each
 * @param channels the names of the operator's channels that this repository wants to use
 */
public record MaintenanceRules(
        Optional<ZoneId> zone,
        List<Service> services,
        Roster roster,
        NoticePolicy notice,
        List<Freeze> freezes,
        List<String> channels,
        StatusPageRules statusPage,
        PostMortemRules postMortem,
        ExtraLabels labels) {
    /** All defaults: nothing is configured. */
    public static final MaintenanceRules NONE = new MaintenanceRules(
            Optional.empty(),
            List.of(),
            Roster.NOT_CONFIGURED,
            NoticePolicy.DEFAULT,
            List.of(),
            List.of(),
            StatusPageRules.DEFAULT,
            PostMortemRules.DEFAULT,
            ExtraLabels.NONE);

    public MaintenanceRules {
        services = List.copyOf(services);
        freezes = List.copyOf(freezes);
        channels = List.copyOf(channels);
    }
}
