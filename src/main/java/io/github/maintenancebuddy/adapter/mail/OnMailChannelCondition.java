package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.adapter.channel.AllChannelSettings;
import io.github.maintenancebuddy.adapter.channel.ChannelSettings;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the operator has set a channel of the type mail. */
final class OnMailChannelCondition implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("maintenance-buddy", AllChannelSettings.class)
                .map(settings -> !mail(settings).isEmpty())
                .orElse(false);
    }

    static List<ChannelSettings> mail(AllChannelSettings settings) {
        return settings.channels().values().stream()
                .filter(channel -> ChannelKind.read(channel.type())
                        .filter(ChannelKind.MAIL::equals)
                        .isPresent())
                .toList();
    }
}
