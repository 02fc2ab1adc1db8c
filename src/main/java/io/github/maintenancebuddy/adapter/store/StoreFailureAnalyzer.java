package io.github.maintenancebuddy.adapter.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the one sentence about an unusable database instead of a stack trace. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, StoreUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set SPRING_DATASOURCE_URL to jdbc:sqlite:<a file that the app may write>, or to jdbc:postgresql://…"
                        + " with SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                cause);
    }
}
