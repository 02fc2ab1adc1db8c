package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.postmortem.ActionItems;
import io.github.maintenancebuddy.core.postmortem.LessonsLearned;
import java.util.List;
import java.util.Optional;

/** Finds out what earlier maintenances teach: how they ran from our own store, what is left to do from GitHub. */
public final class LessonsFinder {
    /** How many are looked through for some that are alike. */
    private static final int LATEST = 50;

    private final Maintenances maintenances;
    private final PostMortems postMortems;

    /** What the engine asks GitHub about post-mortems. */
    public interface PostMortems {
        /**
         * The text of a post-mortem; empty where it is closed, gone, or not for us to read.
         *
         * @throws TemporarilyUnavailable where GitHub cannot be asked now
         */
        Optional<String> open(IssueRef postMortem);
    }

    public LessonsFinder(Maintenances maintenances, PostMortems postMortems) {
        this.maintenances = maintenances;
        this.postMortems = postMortems;
    }

    /** Of the same repository only, since not everybody who reads this one can read others. */
    List<PastMaintenance> find(Repository repository, Request next) {
        return LessonsLearned.from(maintenances.completed(repository.id(), LATEST), next).stream()
                .map(past -> LessonsLearned.past(past, next, openActionItems(past)))
                .toList();
    }

    /** A post-mortem in another repository keeps its action items to itself, for the same reason. */
    private List<String> openActionItems(Maintenance past) {
        return past.memory()
                .postMortem()
                .issue()
                .filter(link -> link.elsewhere().isEmpty())
                .flatMap(link -> postMortems.open(link.from(past.issue())))
                .map(ActionItems::open)
                .orElse(List.of());
    }
}
