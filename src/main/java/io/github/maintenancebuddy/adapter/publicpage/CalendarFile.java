package io.github.maintenancebuddy.adapter.publicpage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** The maintenances as a calendar to subscribe to (behaviour.md, Pages and feeds). */
@Component
class CalendarFile implements Representation {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private static final int LONGEST_LINE = 75;

    @Override
    public Optional<PageResponse> show(PublicBoard board, String what) {
        return what.equals("calendar.ics")
                ? Optional.of(PageResponse.found(PageResponse.CALENDAR, text(board), Optional.of(board.changedAt())))
                : Optional.empty();
    }

    /**
     * Lines of at most 75 bytes, as RFC 5545 asks. The library folds by characters, so that lines with other than Latin
     * letters get too long and an emoji is cut in two.
     */
    private static String folded(String text) {
        var folded = new StringBuilder();
        var length = 0;
        for (var character : text.replace("\r\n ", "").codePoints().toArray()) {
            var bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST_LINE && character != '\r' && character != '\n') {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(character);
            length = character == '\n' ? 0 : length + bytes;
        }
        return folded.toString();
    }

    private static String text(PublicBoard board) {
        var calendar = new Calendar();
        var name = "Maintenance of " + board.place().title();
        calendar.add(new ProdId("-//Maintenance Buddy//Status page//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString()));
        board.wanted().stream().map(CalendarEntry::of).flatMap(Optional::stream).forEach(calendar::add);
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new IllegalStateException("a calendar cannot be written", e);
        }
        return folded(text.toString());
    }
}
