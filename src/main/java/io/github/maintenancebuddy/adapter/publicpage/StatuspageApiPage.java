package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Component;
import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Page;
import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Scheduled;
import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Status;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A place as Statuspage would tell it: our services are its components. */
record StatuspageApiPage(PublicBoard board) {
    /** As many as Statuspage answers with. */
    private static final int MOST = 50;

    static final String OPERATIONAL = "operational";
    private static final String WORKED_ON = "under_maintenance";

    Page page() {
        var place = board.place();
        return new Page(id(), place.title(), place.root(), "Etc/UTC", board.toldAt());
    }

    String id() {
        return PageResponse.hash(board.place().name().toLowerCase(Locale.ROOT));
    }

    /** Whether work that users may notice runs now. */
    Status status() {
        var worked = board.running().stream().anyMatch(view -> worked(view.facts()));
        return new Status(worked ? "maintenance" : "none", PageWords.headline(board));
    }

    List<Component> components() {
        return board.services().stream()
                .filter(name -> board.service().map(name::equalsIgnoreCase).orElse(true))
                .map(this::component)
                .toList();
    }

    Component component(String named) {
        var service = board.known(named).orElse(named);
        var concerned = board.all().stream()
                .filter(view -> view.facts().services().stream().anyMatch(service::equalsIgnoreCase))
                .toList();
        var worked = concerned.stream().anyMatch(view -> worked(view.facts()));
        return new Component(
                componentId(service),
                service,
                worked ? WORKED_ON : OPERATIONAL,
                concerned.stream()
                        .map(PublicView::firstTold)
                        .min(Comparator.naturalOrder())
                        .orElse(board.place().since()),
                concerned.stream()
                        .map(PublicView::lastTold)
                        .max(Comparator.naturalOrder())
                        .orElse(board.place().since()),
                board.services().indexOf(service) + 1,
                null,
                true,
                null,
                null,
                id(),
                false,
                false);
    }

    String componentId(String service) {
        return PageResponse.hash(id() + "/" + service);
    }

    static String componentStatus(PublicFacts facts) {
        return worked(facts) ? WORKED_ON : OPERATIONAL;
    }

    private static boolean worked(PublicFacts facts) {
        return facts.phase().running() && facts.impact() != Impact.NO_IMPACT;
    }

    List<Scheduled> maintenances(List<PublicView> views) {
        return views.stream()
                .map(view -> new StatuspageApiMaintenance(this, view).shape())
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }
}
