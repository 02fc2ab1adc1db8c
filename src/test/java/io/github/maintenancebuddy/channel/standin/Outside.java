package io.github.maintenancebuddy.channel.standin;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One service of each kind that a channel can speak to, and the settings with which the app finds them. */
public record Outside(
        Listener slack,
        Listener teams,
        Listener team,
        Listener webhook,
        StatuspageStandIn statuspage,
        AlertmanagerStandIn alertmanager,
        PagerDutyStandIn pagerDuty,
        Mailboxes mail)
        implements AutoCloseable {
    /** Its components on Statuspage. */
    public static final String API = "kctbh9vrtdwd";

    public static final String WEB = "ftgks51sfs2d";

    /** What a repository writes so that all of it is used: its services on the other sides, and the channels. */
    public static final String CONFIGURATION = """
        services:
          - name: API
            statuspage: kctbh9vrtdwd
            alertmanager:
              service: api
            pagerduty: PIJ90N7
          - name: Web
            statuspage: ftgks51sfs2d
            alertmanager:
              service: web
            pagerduty: PWEB
        channels: [slack, teams, team-chat, partners, statuspage, alertmanager, pagerduty, readers]
        """;

    public static Outside start(InstantSource clock) {
        return new Outside(
                new Listener(clock),
                new Listener(clock),
                new Listener(clock),
                new Listener(clock),
                StatuspageStandIn.start(clock, Map.of(API, "API", WEB, "Web")),
                AlertmanagerStandIn.start(clock),
                PagerDutyStandIn.start(clock),
                new Mailboxes());
    }

    /** The operator's settings, for every repository of acme. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        channel(settings, "slack", "slack", Map.of("url", slack.url()));
        channel(settings, "teams", "teams", Map.of("url", teams.url()));
        channel(settings, "team-chat", "slack", Map.of("url", team.url(), "for", "team"));
        channel(
                settings,
                "partners",
                "webhook",
                Map.of("url", webhook.url(), "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        channel(
                settings,
                "statuspage",
                "statuspage",
                Map.of("url", statuspage.url(), "id", StatuspageStandIn.PAGE, "secret", StatuspageStandIn.KEY));
        channel(settings, "alertmanager", "alertmanager", Map.of("url", alertmanager.url(), "silences", "service=*"));
        channel(
                settings,
                "pagerduty",
                "pagerduty",
                Map.of(
                        "url",
                        pagerDuty.url(),
                        "secret",
                        PagerDutyStandIn.KEY,
                        "from",
                        "ops@shop.example",
                        "silences",
                        "*"));
        channel(settings, "readers", "mail", Map.of("from", "Shop operations <ops@shop.example>"));
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", mail.port());
        return settings;
    }

    private static void channel(Map<String, Object> settings, String name, String type, Map<String, String> more) {
        var channel = "maintenance-buddy.channels." + name + ".";
        settings.put(channel + "type", type);
        settings.put(channel + "repositories", "acme/*");
        settings.put(channel + "private-target", true);
        more.forEach((setting, value) -> settings.put(channel + setting, value));
    }

    /** All of them but the mail server. */
    public List<StandIn> servers() {
        return List.of(slack, teams, team, webhook, statuspage, alertmanager, pagerDuty);
    }

    /** A number that changes whenever one of them was told something. */
    public long version() {
        return servers().stream().mapToLong(server -> server.asked().size()).sum()
                + mail.all().size();
    }

    /** As if they had just been set up. */
    public void forget() throws Exception {
        servers().forEach(StandIn::answersAsUsual);
        List.of(slack, teams, team, webhook).forEach(Listener::forgets);
        statuspage.forgets();
        alertmanager.forgets();
        pagerDuty.forgets();
        mail.empty();
    }

    @Override
    public void close() {
        servers().forEach(StandIn::close);
        mail.close();
    }
}
