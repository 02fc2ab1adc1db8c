package io.github.maintenancebuddy.adapter.setup;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds once anything of the app's credentials is set; what is still missing then was forgotten, and is told. */
public final class OnAppCredentialsCondition implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return holdsFor(context.getEnvironment());
    }

    static boolean holdsFor(PropertyResolver environment) {
        return Stream.of("id", "private-key", "webhook-secret")
                .map(name -> environment.getProperty("maintenance-buddy.app." + name, ""))
                .anyMatch(value -> !value.isBlank());
    }
}
