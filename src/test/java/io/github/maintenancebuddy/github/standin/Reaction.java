package io.github.maintenancebuddy.github.standin;

import java.time.Instant;

/** One person's (or the app's) reaction, such as {@code +1}. */
public record Reaction(long id, Account by, String content, Instant at) {}
