package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A light request, whose response shows whether GitHub can be reached and knows the app. */
public final class ConnectivityProbe {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectivityProbe.class);

    private final GitHubClients clients;

    public ConnectivityProbe(GitHubClients clients) {
        this.clients = clients;
    }

    /** Sends one request; {@link TrafficListener} gets its result. */
    public void run() {
        try {
            clients.forApp().send(ApiRequest.get("/app"));
        } catch (TemporarilyUnavailable | Refused e) {
            LOG.debug("The connectivity check failed: {}", e.getMessage());
        }
    }
}
