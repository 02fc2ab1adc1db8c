package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.setup.AppCredentials;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Adds the credentials of the first run to the settings. What the operator has set wins, and where that is another app,
 * nothing of the kept one is used.
 */
public final class StoredCredentials implements EnvironmentPostProcessor, Ordered {
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = Binder.get(environment).bindOrCreate("spring.datasource", DatabaseSettings.class);
        var kept = new HashMap<String, Object>(read(new CredentialsFile(settings)));
        var id = environment.getProperty("maintenance-buddy.app.id", "").strip();
        if (!id.isEmpty() && !id.equals(kept.get(AppCredentials.ID))) {
            return;
        }
        kept.keySet().removeIf(name -> !environment.getProperty(name, "").isBlank());
        environment.getPropertySources().addFirst(new MapPropertySource("stored credentials", kept));
    }

    private static Map<String, String> read(CredentialsFile file) {
        try {
            return file.read();
        } catch (IOException e) {
            throw new InvalidSettings(List.of("The credentials of the app in "
                    + file.place().orElse("") + " cannot be read ("
                    + e.getClass().getSimpleName()
                    + "): give the file to the account that runs the app."));
        }
    }
}
