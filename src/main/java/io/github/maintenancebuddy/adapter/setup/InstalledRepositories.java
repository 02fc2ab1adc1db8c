package io.github.maintenancebuddy.adapter.setup;

import java.net.URI;
import java.util.List;

/** Where the app is installed, and what the repositories there have already. */
public interface InstalledRepositories {
    /**
     * A repository.
     *
     * @param branch where new files go
     */
    record Place(String repository, String branch, boolean form, boolean configuration, boolean label) {}

    /**
     * The first repositories whose name has a part.
     *
     * @param installAt GitHub's page where the app is installed for more
     * @param all how many there are
     */
    record Found(URI installAt, List<Place> places, int all) {}

    /** Asks GitHub, which may take a moment. */
    Found find(String part);
}
