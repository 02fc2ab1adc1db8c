package io.github.maintenancebuddy.adapter.setup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what runs while GitHub does not know the app yet, and only then. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(FirstRun.WhereGitHubDoesNotKnowTheApp.class)
public @interface FirstRun {
    /** Holds where none of the app's credentials is set. */
    final class WhereGitHubDoesNotKnowTheApp implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !OnAppCredentialsCondition.holdsFor(context.getEnvironment());
        }
    }
}
