package io.github.maintenancebuddy.adapter.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A message has sent everybody to the page at once. */
@SpringBootTest(
        classes = PublicPageFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.threads.virtual.enabled=true")
class CacheStampedeTest {
    private static final int READERS = 2_000;

    /** {@code -Dherd=60} leaves the pages up for so many seconds, for a load generator. */
    private static final int HELD = Integer.getInteger("herd", 0);

    @Autowired
    SampleMaintenances showroom;

    @Autowired
    SettableClock now;

    @LocalServerPort
    int port;

    @Test
    void two_thousand_readers_cost_a_handful_of_looks_into_the_store() throws Exception {
        showroom.fill();
        now.set(AnnouncementSamples.END.plusSeconds(60));
        var began = System.nanoTime();
        try (var http = HttpClient.newHttpClient();
                var readers = Executors.newFixedThreadPool(50)) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/status/acme/shop"))
                    .build();
            Callable<Integer> reads = () ->
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            for (var answer : readers.invokeAll(Collections.nCopies(READERS, reads))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1;
        assertThat((long) showroom.reads()).isLessThanOrEqualTo(seconds + 1);
        if (HELD > 0) {
            System.out.println("the pages are at http://localhost:" + port + "/status/acme/shop");
            Thread.sleep(Duration.ofSeconds(HELD));
        }
    }
}
