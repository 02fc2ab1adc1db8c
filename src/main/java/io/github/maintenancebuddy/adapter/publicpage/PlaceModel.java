package io.github.maintenancebuddy.adapter.publicpage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A place as the templates write it: its name, its addresses, its services. */
public final class PlaceModel {
    private final PublicBoard board;

    PlaceModel(PublicBoard board) {
        this.board = board;
    }

    /** The name of the place, for forms. */
    public String name() {
        return board.place().name();
    }

    /** Whether the reader may have it by mail. */
    public boolean mail() {
        return board.mail().isPresent();
    }

    /** A choice of the reader. */
    public record Choice(String name, String link, boolean chosen) {}

    public String title() {
        return board.place().title();
    }

    public String link() {
        return "/status/" + board.place().name();
    }

    /** A page of the past ones; the first is the page of the place. */
    String history(int page) {
        return link() + (page == 1 ? "" : "/history/" + page) + query();
    }

    public String atom() {
        return root() + "/feed.atom" + query();
    }

    public String rss() {
        return root() + "/feed.rss" + query();
    }

    public String calendar() {
        return root() + "/calendar.ics" + query();
    }

    /** The same, so that a click asks the calendar program to subscribe. */
    public String subscribableCalendar() {
        return calendar().replaceFirst("^https?:", "webcal:");
    }

    public String data() {
        return root() + "/api/v2/summary.json" + query();
    }

    /** What somebody writes into their own page. */
    public String banner() {
        return "<script src=\"" + root() + "/banner.js" + query() + "\" async></script>";
    }

    /** All services, and first the choice of none in particular; empty where there is nothing to choose. */
    public List<Choice> services() {
        var names = board.services();
        if (names.isEmpty()) {
            return List.of();
        }
        var wanted = board.knownService();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("All services", link(), board.service().isEmpty()));
        names.forEach(name -> choices.add(new Choice(
                name, link() + query(name), wanted.filter(name::equals).isPresent())));
        return choices;
    }

    /** A service, and how it is now. */
    public record Component(String name, String state, String tone) {}

    /** The services that the reader wants to know of. */
    public List<Component> components() {
        var page = new StatuspageApiPage(board);
        return page.components().stream()
                .map(it -> it.status().equals(StatuspageApiPage.OPERATIONAL)
                        ? new Component(it.name(), "Operational", "done")
                        : new Component(it.name(), "Under maintenance", "running"))
                .toList();
    }

    /** The service that the reader chose; empty where all are shown. */
    public String service() {
        return board.knownService().orElse("");
    }

    /** The reader asked for a service that nothing was ever told about. */
    public boolean unknownService() {
        return board.service().isPresent() && board.knownService().isEmpty();
    }

    private String root() {
        return board.place().root();
    }

    private String query() {
        return board.knownService().map(PlaceModel::query).orElse("");
    }

    private static String query(String service) {
        return "?service=" + URLEncoder.encode(service, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
