package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.channel.ChannelSettings;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;

/** The handbook's lists of channels and of their settings. */
final class ChannelTables {
    private ChannelTables() {}

    static String types() {
        return Handbook.table(
                List.of("type", "needs", "may have", "does"),
                Arrays.stream(ChannelKind.values()).map(ChannelTables::type));
    }

    private static List<String> type(ChannelKind kind) {
        return switch (kind) {
            case SLACK -> List.of("`slack`", "`url` of an incoming webhook", "`for`", "posts each notice");
            case TEAMS -> List.of("`teams`", "`url` of a Workflows webhook", "`for`", "posts each notice as a card");
            case WEBHOOK ->
                List.of(
                        "`webhook`",
                        "`url`, `secret`",
                        "",
                        "posts each notice as JSON, signed as Standard Webhooks says");
            case STATUSPAGE ->
                List.of(
                        "`statuspage`",
                        "`id` of the page, `secret` (an API key)",
                        "`url`",
                        "keeps one scheduled incident for each maintenance");
            case MAIL -> List.of("`mail`", "`from`", "", "sends each notice to readers who subscribed");
            case ALERTMANAGER ->
                List.of(
                        "`alertmanager`",
                        "`url`, `silences`",
                        "`secret` (a token, or `user:password`)",
                        "keeps the alerts of the services silent");
            case PAGERDUTY ->
                List.of(
                        "`pagerduty`",
                        "`secret` (a REST API key), `from` (the mail address of a user there), `silences`",
                        "`url`",
                        "keeps one maintenance window for the services");
        };
    }

    static String settings() {
        return Handbook.table(
                List.of("setting", "what"),
                Arrays.stream(ChannelSettings.class.getConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .map(parameter -> parameter.isAnnotationPresent(Name.class)
                                ? parameter.getAnnotation(Name.class).value()
                                : DataObjectPropertyName.toDashedForm(parameter.getName()))
                        .map(setting -> List.of("`" + setting + "`", setting(setting))));
    }

    private static String setting(String name) {
        return switch (name) {
            case "type" -> "one of the types above";
            case "url" -> "where it is; a secret itself where it is a chat's";
            case "secret" -> "what signs or signs in";
            case "id" -> "the operator's page or account there";
            case "from" -> "the address that it is sent from";
            case "for" -> "`public`, or `team` for a chat of the team";
            case "repositories" -> "which may use it: `acme/shop`, or `acme/*`";
            case "silences" ->
                "whose alerts they may have silenced: `service=api`, `team=*` for Alertmanager, the id of a service for"
                        + " PagerDuty, `*` for all";
            case "private-target" -> "whether it may be inside of your own network, and without TLS";
            default -> throw new AssertionError("no sentence for the setting " + name);
        };
    }
}
