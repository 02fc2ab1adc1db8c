package io.github.maintenancebuddy.maintenance;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a repository's configuration asks of each of its maintenances (product.md section 11). A maintenance keeps the
 * last good ones, so that its moments need nobody's answer.
 *
 * @param zone the zone of times that name none
 * @param services what the public may read by name, and what belongs to each
 * @param channels the names of the operator's channels that this repository wants to use
 */
public record Rules(
        Optional<ZoneId> zone,
        List<Service> services,
        Roster roster,
        NoticePolicy notice,
        List<Freeze> freezes,
        List<String> channels,
        StatusPage statusPage,
        PostMortemRules postMortem,
        Labels labels) {
    /** All defaults: nothing is configured. */
    public static final Rules NONE = new Rules(
            Optional.empty(),
            List.of(),
            Roster.NOT_CONFIGURED,
            NoticePolicy.DEFAULT,
            List.of(),
            List.of(),
            StatusPage.DEFAULT,
            PostMortemRules.DEFAULT,
            Labels.NONE);

    public Rules {
        services = List.copyOf(services);
        freezes = List.copyOf(freezes);
        channels = List.copyOf(channels);
    }
}
