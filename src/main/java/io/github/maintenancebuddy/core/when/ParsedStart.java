package io.github.maintenancebuddy.core.when;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** What became of a text that should say when something happens (behaviour.md, Opening): a time, or why it is none. */
public sealed interface ParsedStart {
    /** It is clear. */
    record At(ZonedDateTime start) implements ParsedStart {}

    /** A clock change leaves this local time out. */
    record Skipped(LocalDateTime local, ZoneId zone) implements ParsedStart {}

    /** A clock change brings this local time twice, first with one offset, then with the other. */
    record Repeated(LocalDateTime local, ZoneId zone, ZoneOffset first, ZoneOffset second) implements ParsedStart {}

    /** No zone was written and none is known; for {@code tomorrow} or {@code Sat} the day is the one in UTC. */
    record NoZone(LocalDateTime local) implements ParsedStart {}

    /** A zone was written that is none, or none for sure, such as {@code CET}. */
    record UnknownZone(String zone) implements ParsedStart {}

    /** It has passed. */
    record TooLate(ZonedDateTime start) implements ParsedStart {}

    /** It cannot be read; the text is as the person wrote it. */
    record Unreadable(String text) implements ParsedStart {}
}
