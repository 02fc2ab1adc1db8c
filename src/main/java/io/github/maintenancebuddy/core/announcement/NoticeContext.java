package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * What the words of a notice are made from. It holds only what is public, so that no sentence can tell more.
 *
 * @param before what the public knew until now
 * @param now what it knows from this notice on
 * @param written what a person wrote for the public
 */
record NoticeContext(
        Instant at, Optional<PublicFacts> before, PublicFacts now, Optional<String> written, boolean rollingBack) {}
