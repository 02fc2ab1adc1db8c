package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings notices to those who subscribed. It is told again and again until every reader's letter was tried, and goes on
 * each time where it was; so a doubt repeats no letter that is known to be sent.
 */
final class MailChannel implements Channel {
    private final Mailings mailings;
    private final MailingJob postman;
    private final InstantSource realClock;

    MailChannel(Mailings mailings, MailingJob postman, InstantSource realClock) {
        this.mailings = mailings;
        this.postman = postman;
        this.realClock = realClock;
    }

    @Override
    public EffectOutcome<Optional<String>> tell(NoticeMessage telling) {
        var news = new MailedNotice(telling.page(), telling.place().name(), telling.page(), telling.notice());
        mailings.begin(telling.id(), news, telling.place(), realClock.instant());
        return switch (postman.carry(telling.id())) {
            case OVER -> new EffectOutcome.Done<>(Optional.empty());
            case NOT_OVER ->
                new EffectOutcome.Busy<>(Optional.of(realClock.instant()), "not every reader has had a letter yet");
            case NOBODY -> new EffectOutcome.Busy<>(Optional.empty(), "the mail server takes no letters");
        };
    }
}
