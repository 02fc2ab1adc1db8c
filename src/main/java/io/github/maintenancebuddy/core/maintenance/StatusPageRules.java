package io.github.maintenancebuddy.core.maintenance;

import java.util.Optional;

/**
 * How the public page of a repository looks (behaviour.md, Privacy).
 *
 * @param slug the name in the addresses of a private repository's pages; without one such a repository has none
 * @param title what stands above the page; without one the repository's name, or the slug
 * @param steps whether the public may read how many tasks are done
 */
public record StatusPageRules(Optional<String> slug, Optional<String> title, boolean steps) {
    public static final StatusPageRules DEFAULT = new StatusPageRules(Optional.empty(), Optional.empty(), false);
}
