package io.github.maintenancebuddy.adapter.publicpage;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All maintenances of a place as the templates write them; of the past ones a page. */
public final class BoardModel {
    /** As many as one page shows. */
    private static final int HISTORY = 50;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final PublicBoard board;
    private final int page;

    BoardModel(PublicBoard board, int page) {
        this.board = board;
        this.page = page;
    }

    /** Whether there is such a page of the past ones; the first is always there. */
    static boolean has(PublicBoard board, int page) {
        return page == 1 || (page > 1 && board.history().size() > (page - 1L) * HISTORY);
    }

    /** What was over in a month. */
    public record Month(String name, List<MaintenanceModel> entries) {}

    public PlaceModel place() {
        return new PlaceModel(board);
    }

    public String headline() {
        return PageWords.headline(board);
    }

    /** The class that gives the headline its colour. */
    public String tone() {
        var running = board.running();
        var late = running.stream()
                .anyMatch(view ->
                        !PageWords.late(view).isEmpty() || view.overdueSince().isPresent());
        if (late || (running.isEmpty() && board.upcoming().stream().anyMatch(PublicView::notBegun))) {
            return "late";
        }
        return running.isEmpty() ? "done" : "running";
    }

    public List<MaintenanceModel> running() {
        return entries(board.running());
    }

    public List<MaintenanceModel> upcoming() {
        return entries(board.upcoming());
    }

    /** The newest month first. */
    public List<Month> history() {
        return board.history().stream()
                .skip((page - 1L) * HISTORY)
                .limit(HISTORY)
                .collect(Collectors.groupingBy(BoardModel::month, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new Month(month.getKey(), entries(month.getValue())))
                .toList();
    }

    /** Where those before these are; empty where there are none. */
    public String older() {
        return has(board, page + 1) ? place().history(page + 1) : "";
    }

    /** Where those after these are; empty on the first page. */
    public String newer() {
        return page == 1 ? "" : place().history(page - 1);
    }

    private static String month(PublicView view) {
        return MONTH.format(view.lastTold().atZone(ZoneOffset.UTC));
    }

    private static List<MaintenanceModel> entries(List<PublicView> views) {
        return views.stream().map(MaintenanceModel::new).toList();
    }
}
