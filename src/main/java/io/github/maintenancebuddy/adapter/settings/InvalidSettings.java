package io.github.maintenancebuddy.adapter.settings;

import java.util.List;

/** Settings are missing or wrong. The message has one sentence for each, for the operator. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettings(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
