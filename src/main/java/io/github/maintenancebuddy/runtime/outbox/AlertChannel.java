package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A channel that keeps alerts silent (behaviour.md, Announcing). It can be asked what it holds, so asking twice changes
 * nothing.
 */
public interface AlertChannel {
    /** Sees to it that of the silences for this maintenance just those are there that are wanted; others are not touched. */
    EffectOutcome<Optional<String>> keep(Wanted wanted);

    /**
     * Which silences there must be for a maintenance.
     *
     * @param issue GitHub's number of its issue
     * @param page where the public reads of it, if there is such a place
     * @param services whose alerts
     * @param until when they end unless they are renewed; empty where there must be none
     */
    record Wanted(IssueId issue, Optional<String> page, List<Service> services, Instant now, Optional<Instant> until) {
        public Wanted {
            services = List.copyOf(services);
        }

        /** The same for those services only. */
        public Wanted only(Predicate<Service> allowed) {
            return new Wanted(issue, page, services.stream().filter(allowed).toList(), now, until);
        }

        /** By which the silences for this maintenance are found again; it stands at the end of their comment. */
        public String mark() {
            return "maintenance-buddy:" + issue;
        }

        /** What those read who come upon the silence. */
        public String comment() {
            return "Planned maintenance. " + page.map(url -> url + " ").orElse("") + mark();
        }
    }
}
