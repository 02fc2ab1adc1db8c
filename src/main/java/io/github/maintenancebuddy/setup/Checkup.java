package io.github.maintenancebuddy.setup;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All checks, one after the other. */
final class Checkup {
    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    private final List<Check> checks;

    Checkup(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    List<Finding> look() {
        return checks.stream().flatMap(Checkup::look).toList();
    }

    private static Stream<Finding> look(Check check) {
        try {
            return check.look().stream();
        } catch (RuntimeException e) {
            LOG.warn("A check could not be made", e);
            return Stream.of(Finding.wrong("Check", "One could not be made (" + e.getMessage() + ")."));
        }
    }
}
