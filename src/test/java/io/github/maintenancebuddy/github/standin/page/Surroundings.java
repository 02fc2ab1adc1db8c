package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.channel.standin.Outside;

/** What there is beside GitHub: the app, a shop that shows its banner, and the services that its channels speak to. */
public record Surroundings(String appUrl, String shopUrl, Outside outside) {}
