package io.github.maintenancebuddy.adapter.channel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = InstalledAlertmanager.INSTALLED, disabledReason = InstalledAlertmanager.MISSING)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstalledAlertmanagerTest extends AlertmanagerChannelContract {
    private InstalledAlertmanager alertmanager;

    @BeforeAll
    void start() throws Exception {
        alertmanager = InstalledAlertmanager.start();
    }

    @AfterAll
    void stop() throws Exception {
        alertmanager.close();
    }

    @Override
    String url() {
        return alertmanager.url();
    }
}
