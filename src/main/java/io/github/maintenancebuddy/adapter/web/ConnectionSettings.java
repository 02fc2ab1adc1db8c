package io.github.maintenancebuddy.adapter.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a connection to the app may cost.
 *
 * @param headerTimeout how long the first request of a connection may take until its last header is there
 * @param idleTimeout how long a connection may stay open without a whole request
 * @param bodyTimeout how long the body of a request may take
 * @param perNetwork how many connections one IPv4 address, or IPv6 network of 64 bits, may have open; a proxy in front of
 *     the app counts as one
 */
@ConfigurationProperties("maintenance-buddy.connections")
record ConnectionSettings(
        @DefaultValue("10s") Duration headerTimeout,
        @DefaultValue("60s") Duration idleTimeout,
        @DefaultValue("15s") Duration bodyTimeout,
        @DefaultValue("512") int perNetwork) {}
