package io.github.maintenancebuddy.adapter.setup;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All checks, one after the other. */
final class AllChecks {
    private static final Logger LOG = LoggerFactory.getLogger(AllChecks.class);

    private final List<Check> checks;

    AllChecks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    List<CheckResult> look() {
        return checks.stream().flatMap(AllChecks::look).toList();
    }

    private static Stream<CheckResult> look(Check check) {
        try {
            return check.look().stream();
        } catch (RuntimeException e) {
            LOG.warn("A check could not be made", e);
            return Stream.of(CheckResult.wrong("Check", "One could not be made (" + e.getMessage() + ")."));
        }
    }
}
