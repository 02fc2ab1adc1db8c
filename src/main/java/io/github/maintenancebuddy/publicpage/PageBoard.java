package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** All maintenances of a repository as the templates write them. */
public final class PageBoard {
    /** More than that nobody reads; older ones keep their own pages. */
    private static final int MOST_HISTORY = 50;

    private final List<PublicView> views;

    PageBoard(List<PublicView> views) {
        this.views = List.copyOf(views);
    }

    public String repository() {
        return views.getFirst().place().repository();
    }

    public String headline() {
        return PageWords.headline(views.stream().filter(PageBoard::runs).toList());
    }

    /** The class that gives the headline its colour. */
    public String tone() {
        if (views.stream().anyMatch(PublicView::overrun)) {
            return "late";
        }
        return views.stream().anyMatch(PageBoard::runs) ? "running" : "done";
    }

    public List<PageEntry> running() {
        return entries(PageBoard::runs, Comparator.comparing(PageBoard::start));
    }

    /** The next one first; those without a date last. */
    public List<PageEntry> upcoming() {
        return entries(view -> !runs(view) && !view.phase().ended(), Comparator.comparing(PageBoard::start));
    }

    /** The newest first. */
    public List<PageEntry> history() {
        var newest = Comparator.comparing(PublicView::lastTold).reversed();
        return entries(view -> view.phase().ended(), newest).stream()
                .limit(MOST_HISTORY)
                .toList();
    }

    private List<PageEntry> entries(Predicate<PublicView> which, Comparator<PublicView> order) {
        return views.stream().filter(which).sorted(order).map(PageEntry::new).toList();
    }

    private static boolean runs(PublicView view) {
        return view.phase().running();
    }

    private static Instant start(PublicView view) {
        return view.facts().window().map(Span::start).orElse(Instant.MAX);
    }
}
