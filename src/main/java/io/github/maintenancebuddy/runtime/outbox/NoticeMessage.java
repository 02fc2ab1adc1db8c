package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import java.util.List;
import java.util.Optional;

/**
 * All that a channel gets to know. It holds only what is public, so that no channel can tell more (behaviour.md,
 * Privacy).
 *
 * @param id of the effect; the same at every try
 * @param place where the public reads of the repository's maintenances
 * @param page the address of the maintenance's own public page, by which readers can tell it from others
 * @param components the ids on Statuspage of the services that the notice names
 * @param reference by which the channel knows this notice, else an earlier one of this maintenance, as far as an answer said so
 * @param doubt whether a try before may have told it already
 */
public record NoticeMessage(
        String id,
        PublicPagePath place,
        String page,
        Notice notice,
        List<String> components,
        Optional<String> reference,
        boolean doubt) {
    public NoticeMessage {
        components = List.copyOf(components);
    }
}
