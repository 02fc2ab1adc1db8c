package io.github.maintenancebuddy.adapter.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator what is missing or wrong in the settings instead of a stack trace. */
class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidSettings cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set them in the environment or in application.yml; the README's \"Install it\" says where each comes"
                        + " from.",
                cause);
    }
}
