package io.github.maintenancebuddy.outbox;

import io.github.maintenancebuddy.maintenance.Notice;
import io.github.maintenancebuddy.maintenance.PublicPlace;
import java.util.List;
import java.util.Optional;

/**
 * All that a channel gets to know. It holds only what is public, so that no channel can tell more (product.md section
 * 7, privacy).
 *
 * @param id of the effect; the same at every try
 * @param place where the public reads of the repository's maintenances
 * @param page the address of the maintenance's own public page, by which readers can tell it from others
 * @param components the ids on Statuspage of the services that the notice names
 * @param reference by which the channel knows an earlier notice of this maintenance, as far as an answer said so
 * @param doubt whether a try before may have told it already
 */
public record Telling(
        String id,
        PublicPlace place,
        String page,
        Notice notice,
        List<String> components,
        Optional<String> reference,
        boolean doubt) {
    public Telling {
        components = List.copyOf(components);
    }
}
