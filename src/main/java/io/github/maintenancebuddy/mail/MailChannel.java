package io.github.maintenancebuddy.mail;

import io.github.maintenancebuddy.outbox.Channel;
import io.github.maintenancebuddy.outbox.ChannelAnswer;
import io.github.maintenancebuddy.outbox.Telling;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings notices to those who subscribed. It is told again and again until every reader's letter was tried, and goes on
 * each time where it was; so a doubt repeats no letter that is known to be sent.
 */
final class MailChannel implements Channel {
    private final Mailings mailings;
    private final Postman postman;
    private final InstantSource realClock;

    MailChannel(Mailings mailings, Postman postman, InstantSource realClock) {
        this.mailings = mailings;
        this.postman = postman;
        this.realClock = realClock;
    }

    @Override
    public ChannelAnswer tell(Telling telling) {
        var news = new News(telling.page(), telling.place().name(), telling.page(), telling.notice());
        mailings.begin(telling.id(), news, telling.place(), realClock.instant());
        return switch (postman.carry(telling.id())) {
            case OVER -> new ChannelAnswer.Delivered(Optional.empty());
            case NOT_OVER ->
                new ChannelAnswer.Later(Optional.of(realClock.instant()), "not every reader has had a letter yet");
            case NOBODY -> new ChannelAnswer.Later(Optional.empty(), "the mail server takes no letters");
        };
    }
}
