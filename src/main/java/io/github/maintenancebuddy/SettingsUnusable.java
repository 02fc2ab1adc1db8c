package io.github.maintenancebuddy;

import java.util.List;

/** Settings are missing or wrong. The message has one sentence for each, for the operator. */
public final class SettingsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsUnusable(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
