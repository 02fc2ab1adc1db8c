package io.github.maintenancebuddy.core.maintenance;

/**
 * A repository that we serve.
 *
 * @param installation GitHub's number of our installation there
 * @param id GitHub's number, which stays when the repository is renamed
 * @param name owner and name, such as {@code acme/shop}
 * @param hidden whether it is private or internal, so that even its name must not be told in public
 */
public record Repository(InstallationId installation, RepositoryId id, String name, boolean hidden) {
    /** The account that it belongs to. */
    public String owner() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }
}
