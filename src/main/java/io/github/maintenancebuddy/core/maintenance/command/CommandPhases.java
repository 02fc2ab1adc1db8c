package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Phase;

/** In which phases a command is possible (behaviour.md, Commands). */
public enum CommandPhases {
    ANY("any"),
    NOT_ENDED("not ended"),
    DRAFT_OR_SCHEDULED("draft, scheduled"),
    SCHEDULED("scheduled"),
    SCHEDULED_OR_RUNNING("scheduled, running"),
    RUNNING("running"),
    COMPLETED("completed");

    private final String label;

    CommandPhases(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean includes(Phase phase) {
        return switch (this) {
            case ANY -> true;
            case NOT_ENDED -> !phase.ended();
            case DRAFT_OR_SCHEDULED -> phase == Phase.DRAFT || phase == Phase.SCHEDULED;
            case SCHEDULED -> phase == Phase.SCHEDULED;
            case SCHEDULED_OR_RUNNING -> phase == Phase.SCHEDULED || phase.running();
            case RUNNING -> phase.running();
            case COMPLETED -> phase == Phase.COMPLETED;
        };
    }
}
