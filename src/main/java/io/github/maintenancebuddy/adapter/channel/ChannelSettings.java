package io.github.maintenancebuddy.adapter.channel;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * One channel as the operator has set it; which settings it needs is for its type to say, and each is empty while it is
 * not set.
 *
 * @param type one of the kinds of channels
 * @param url where it is; itself a secret where it is a chat's
 * @param secret what signs or signs in
 * @param id of the operator's page or account there
 * @param from the address that it is sent from
 * @param audience {@code public}, or {@code team} for a chat of the team
 * @param repositories which may use it: {@code acme/shop}, or {@code acme/*}
 * @param silences whose alerts they may have silenced: {@code service=api} for Alertmanager, the id of a service for
 *     PagerDuty, {@code *} at the end for anything
 * @param privateTarget whether it may be inside of the operator's own network, and without TLS
 */
public record ChannelSettings(
        @DefaultValue("") String type,
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("") String id,
        @DefaultValue("") String from,
        @Name("for") @DefaultValue("public") String audience,
        @DefaultValue List<String> repositories,
        @DefaultValue List<String> silences,
        @DefaultValue("false") boolean privateTarget) {
    public ChannelSettings {
        repositories = patterns(repositories);
        silences = patterns(silences);
    }

    private static List<String> patterns(List<String> written) {
        return written.stream()
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    /** The same with this url where none is set. */
    ChannelSettings orAt(String usual) {
        return url.isBlank()
                ? new ChannelSettings(type, usual, secret, id, from, audience, repositories, silences, privateTarget)
                : this;
    }

    /** The value of a setting that this kind of channel cannot do without. */
    String needs(String setting, String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("has no " + setting + "; set it to " + what + ".");
        }
        return value.strip();
    }

    boolean forTeam() {
        return audience.strip().equalsIgnoreCase("team");
    }

    /** Without addresses and secrets, which must not get into a log. */
    @Override
    public String toString() {
        return "ChannelSettings[type=" + type + ", for=" + audience + ", repositories=" + repositories + "]";
    }
}
