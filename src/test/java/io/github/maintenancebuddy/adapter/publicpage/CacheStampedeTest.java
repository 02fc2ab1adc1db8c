package io.github.maintenancebuddy.adapter.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
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
    void every_spelling_of_an_address_is_the_same_page() throws Exception {
        showroom.fill();
        var began = System.nanoTime();
        var before = showroom.reads();
        try (var http = HttpClient.newHttpClient()) {
            for (var n = 0; n < 100; n++) {
                for (var path : List.of(
                        "/status/acme;x=" + n + "/shop",
                        "/status/%61cme/shop/12;" + n,
                        "/status/ACME/shop?service=none" + n,
                        "/status/acme/shop/unknown" + n)) {
                    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build();
                    http.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        }
        assertFewReads(before, began);
    }

    private void assertFewReads(int before, long began) {
        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1;
        // unknown names are looked for as a slug, too
        assertThat((long) showroom.reads() - before).isLessThanOrEqualTo(2 * (seconds + 1));
    }

    @Test
    void two_thousand_readers_cost_a_handful_of_looks_into_the_store() throws Exception {
        showroom.fill();
        now.set(AnnouncementSamples.END.plusSeconds(60));
        var began = System.nanoTime();
        var before = showroom.reads();
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
        assertFewReads(before, began);
        if (HELD > 0) {
            System.out.println("the pages are at http://localhost:" + port + "/status/acme/shop");
            Thread.sleep(Duration.ofSeconds(HELD));
        }
    }
}
