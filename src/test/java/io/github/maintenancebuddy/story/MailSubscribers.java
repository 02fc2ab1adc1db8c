package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Mailboxes;
import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** People who sign up for news of a page by mail: there, and behind the link in the first mail. */
record MailSubscribers(RunningApp app, Mailboxes mail, String place, String network) {
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private static final Pattern LINK = Pattern.compile("https://status\\.example(/mail/[^\\s>]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** In a network that nobody has asked from yet. */
    MailSubscribers(RunningApp app, Mailboxes mail, String place) {
        this(app, mail, place, "2001:db8:" + NETWORKS.incrementAndGet() + "::1");
    }

    void subscribe(String address, String services) throws Exception {
        assertThat(post(link(invited(address, services).text()), "").body()).contains("You are subscribed");
    }

    /** The mail that somebody gets who asks for news. */
    Arrived invited(String address, String services) throws Exception {
        assertThat(ask(form(address) + services).statusCode()).isEqualTo(200);
        var confirmation = mail.await(1).getFirst();
        mail.empty();
        return confirmation;
    }

    String form(String address) {
        return "place=" + place + "&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    HttpResponse<String> ask(String form) throws Exception {
        return post("/mail/subscribe", form);
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(app.url(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", network)
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The first link to our own pages about mail. */
    static String link(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
