package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Past;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Request;
import io.github.maintenancebuddy.postmortem.ActionItems;
import io.github.maintenancebuddy.postmortem.Learning;
import java.util.List;

/** Finds out what earlier maintenances teach: how they ran from our own store, what is left to do from GitHub. */
public final class Earlier {
    /** How many are looked through for some that are alike. */
    private static final int LATEST = 50;

    private final Maintenances maintenances;
    private final PostMortems postMortems;

    public Earlier(Maintenances maintenances, PostMortems postMortems) {
        this.maintenances = maintenances;
        this.postMortems = postMortems;
    }

    /** Of the same repository only, since not everybody who reads this one can read others. */
    List<Past> of(Repository repository, Request next) {
        return Learning.from(maintenances.completed(repository.id(), LATEST), next).stream()
                .map(past -> Learning.past(past, next, openActionItems(past)))
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
