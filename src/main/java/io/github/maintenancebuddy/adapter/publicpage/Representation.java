package io.github.maintenancebuddy.adapter.publicpage;

import java.util.Optional;

/** One way to show what is public: as pages, feeds, a calendar, data or a banner. */
interface Representation {
    /**
     * What this shape shows under that name; nothing where the name is not one of its own.
     *
     * @param what what stands behind the place in the address
     */
    Optional<PageResponse> show(PublicBoard board, String what);
}
