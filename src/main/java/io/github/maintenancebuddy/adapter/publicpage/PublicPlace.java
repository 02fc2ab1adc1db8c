package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the public reads of a repository now.
 *
 * @param name owner and name of the repository, or the slug of a private one
 * @param title what stands above its pages
 * @param root the address of its page
 * @param since when the app was installed there
 * @param services those that the configuration names
 * @param mail GitHub's number of the repository, where its news can be had by mail
 */
record PublicPlace(
        String name, String title, String root, Instant since, List<String> services, Optional<RepositoryId> mail) {
    PublicPlace {
        services = List.copyOf(services);
    }
}
