package io.github.maintenancebuddy.webhook;

import io.github.maintenancebuddy.OperatorSettings;
import io.github.maintenancebuddy.engine.Lanes;
import io.github.maintenancebuddy.engine.Reading;
import io.github.maintenancebuddy.form.Form;
import io.github.maintenancebuddy.github.OwnApp;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the door for GitHub's deliveries, and their reading. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class WebhookConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookConfiguration.class);

    @Bean
    Reading reading(ObjectProvider<OwnApp> app, OwnSignals ownSignals) {
        return new Payloads(Form::looksLikeForm, () -> app.getObject().login(), ownSignals);
    }

    /** On real time, by which the lanes find what was left behind. */
    @Bean
    WebhookDoor webhookDoor(OperatorSettings settings, Deliveries deliveries, Lanes lanes, Receptions receptions) {
        var app = settings.app();
        var sieve = new Sieve(app.id(), settings.allowedOwners());
        return new WebhookDoor(
                signature(app), sieve, new Waking(deliveries, lanes::wake), receptions, InstantSource.system());
    }

    private static Optional<Signature> signature(OperatorSettings.App app) {
        if (app.webhookSecret().isBlank()) {
            LOG.warn("GITHUB_APP_WEBHOOK_SECRET is not set, so deliveries of GitHub are refused until it is.");
            return Optional.empty();
        }
        return Optional.of(new Signature(app.webhookSecret()));
    }
}
