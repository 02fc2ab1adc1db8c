package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.channel.standin.AlertmanagerStandIn;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertmanagerStandInTest extends AlertmanagerChannelContract {
    private AlertmanagerStandIn alertmanager;

    @BeforeAll
    void start() throws Exception {
        alertmanager = AlertmanagerStandIn.start(InstantSource.system());
    }

    @AfterAll
    void stop() {
        alertmanager.close();
    }

    @Override
    String url() {
        return alertmanager.url();
    }
}
