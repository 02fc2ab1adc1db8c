package io.github.maintenancebuddy.adapter.publicpage;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All maintenances of a place as the templates write them. */
public final class BoardModel {
    /** More than that nobody reads; older ones keep their own pages. */
    private static final int MOST_HISTORY = 50;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final PublicBoard board;

    BoardModel(PublicBoard board) {
        this.board = board;
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
        var late = running.stream().anyMatch(view -> !PageWords.late(view).isEmpty());
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
                .limit(MOST_HISTORY)
                .collect(Collectors.groupingBy(BoardModel::month, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new Month(month.getKey(), entries(month.getValue())))
                .toList();
    }

    private static String month(PublicView view) {
        return MONTH.format(view.lastTold().atZone(ZoneOffset.UTC));
    }

    private static List<MaintenanceModel> entries(List<PublicView> views) {
        return views.stream().map(MaintenanceModel::new).toList();
    }
}
