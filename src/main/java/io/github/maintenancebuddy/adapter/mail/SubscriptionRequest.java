package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.List;

/**
 * What a reader wants to hear of.
 *
 * @param repository GitHub's number of it, which stays the same when its name changes
 * @param place the name under which its maintenances are public: owner and name, or a slug
 * @param services none in particular where it is empty: then all
 */
public record SubscriptionRequest(RepositoryId repository, String place, MailAddress address, List<String> services) {
    public SubscriptionRequest {
        services = List.copyOf(services);
    }

    /** Whether news of these services concern the reader; news that name none concern everybody. */
    public boolean concerns(List<String> named) {
        return services.isEmpty()
                || named.isEmpty()
                || named.stream().anyMatch(service -> services.stream().anyMatch(service::equalsIgnoreCase));
    }
}
