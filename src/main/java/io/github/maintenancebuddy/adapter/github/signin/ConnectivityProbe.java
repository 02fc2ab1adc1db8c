package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A light request, whose answer shows whether GitHub can be reached and knows the app. */
public final class ConnectivityProbe {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectivityProbe.class);

    private final GitHubClients lines;

    public ConnectivityProbe(GitHubClients lines) {
        this.lines = lines;
    }

    /** Asks once; {@link TrafficListener} is told what came of it. */
    public void once() {
        try {
            lines.app().send(ApiRequest.get("/app"));
        } catch (TemporarilyUnavailable | Refused e) {
            LOG.debug("GitHub was knocked at: {}", e.getMessage());
        }
    }
}
