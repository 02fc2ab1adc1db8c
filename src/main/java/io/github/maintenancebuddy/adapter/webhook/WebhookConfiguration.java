package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.core.form.MaintenanceForm;
import io.github.maintenancebuddy.runtime.engine.Lanes;
import io.github.maintenancebuddy.runtime.engine.MessageParser;
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
    MessageParser reading(ObjectProvider<AppIdentity> app, SignalDecoder ownSignals) {
        return new DeliveryTranslator(
                MaintenanceForm::looksLikeForm, () -> app.getObject().login(), ownSignals);
    }

    /** On real time, by which the lanes find what was left behind. */
    @Bean
    WebhookController webhookController(
            OperatorSettings settings, Deliveries deliveries, Lanes lanes, DeliveryListener receptions) {
        var app = settings.app();
        var sieve = new DeliveryFilter(app.id(), settings.allowedOwners());
        return new WebhookController(
                signature(app),
                sieve,
                new WakingDeliveries(deliveries, lanes::wake),
                receptions,
                InstantSource.system());
    }

    private static Optional<WebhookSignature> signature(OperatorSettings.App app) {
        if (app.webhookSecret().isBlank()) {
            LOG.warn("GITHUB_APP_WEBHOOK_SECRET is not set, so deliveries of GitHub are refused until it is.");
            return Optional.empty();
        }
        var former = app.formerWebhookSecret();
        return Optional.of(
                former.isBlank()
                        ? new WebhookSignature(app.webhookSecret())
                        : new WebhookSignature(app.webhookSecret(), former));
    }
}
