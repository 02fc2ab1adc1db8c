package io.github.maintenancebuddy.github.standin;

import java.time.Instant;

/** One line of what happened to an issue, such as "labeled maintenance". */
public record TimelineEntry(long order, Account by, String what, String detail, Instant at) {}
