package io.github.maintenancebuddy.benchmark;

import static java.util.Objects.requireNonNull;

import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.github.maintenancebuddy.benchmark.MinimalGitHub.Mood;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** The figures of one database, each measured on the packaged app under nothing but the load. */
final class DatabaseBenchmark {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int BEGINNING = 3_000;
    private static final int BEGINNING_A_SECOND = 50;
    private static final int STEADY_A_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration SATURATED = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final Duration BEFORE_FIRST_BEGINS = Duration.ofMinutes(1);

    private final MaintenanceSeeder open = new MaintenanceSeeder(10_000);
    private final DatabaseSettings settings;
    private final MinimalGitHub gitHub;
    private final Path folder;
    private final BiConsumer<String, String> report;
    private final BacklogProbe waiting;
    private long lastComment;

    DatabaseBenchmark(DatabaseSettings settings, MinimalGitHub gitHub, Path folder, BiConsumer<String, String> report) {
        this.settings = settings;
        this.gitHub = gitHub;
        this.folder = folder;
        this.report = report;
        this.waiting = new BacklogProbe(settings);
    }

    void thousandOpen() throws IOException {
        open.store(settings, 0, FEW);
        try (var app = start()) {
            var chat = comments(FEW, "Looks good so far.");
            new LoadGenerator(app.url(), chat).saturate(WARM_UP);
            waiting.untilAllDecided();
            saturated(app.url(), chat);
            answered(app.url());
            for (var mood : Mood.values()) {
                acknowledged(app.url(), mood);
            }
        }
    }

    private void saturated(URI app, IntFunction<SignedDelivery> chat) {
        var begun = System.nanoTime();
        var kept = new LoadGenerator(app, chat).saturate(SATURATED);
        report.accept(
                "deliveries acknowledged a second, on disk, " + LoadGenerator.CONNECTIONS + " connections",
                rate(kept, begun));
        waiting.untilAllDecided();
        report.accept("of these decided a second, until none waited", rate(kept, begun));
    }

    private static String rate(int count, long begun) {
        return String.format(Locale.ROOT, "%,.0f", count / ((System.nanoTime() - begun) / 1e9));
    }

    private void answered(URI app) {
        gitHub.is(Mood.FAST);
        gitHub.commented().clear();
        var sent = new Instant[FEW];
        var ask = comments(FEW, "/status");
        new LoadGenerator(app, index -> {
                    sent[index] = Instant.now();
                    return ask.apply(index);
                })
                .steady(20, Duration.ofSeconds(FEW / 20));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> gitHub.commented().size() == FEW);
        var latencies = new LatencyHistogram();
        for (var index = 0; index < FEW; index++) {
            latencies.between(
                    sent[index],
                    requireNonNull(gitHub.commented().get(open.where(index).number())));
        }
        report.accept("from `/status` delivered to its answer at GitHub", latencies.toString());
    }

    private void acknowledged(URI app, Mood mood) {
        gitHub.is(mood);
        var latencies = new LoadGenerator(app, notes()).steady(STEADY_A_SECOND, STEADY);
        report.accept("acknowledged at " + STEADY_A_SECOND + " a second, GitHub " + mood.words(), latencies.toString());
        gitHub.is(Mood.FAST);
        waiting.untilAllDecided();
    }

    void hundredThousandOpen() throws IOException {
        open.store(settings, FEW, MANY);
        var first = Instant.now().plus(BEFORE_FIRST_BEGINS);
        open.begin(settings, FEW, BEGINNING, first, BEGINNING_A_SECOND);
        gitHub.commented().clear();
        try (var app = start()) {
            new LoadGenerator(app.url(), comments(FEW, "Looks good so far.")).saturate(WARM_UP);
            sleepUntil(first);
            var latencies = new LoadGenerator(app.url(), comments(FEW, "Looks good so far."))
                    .steady(STEADY_A_SECOND, Duration.ofSeconds(BEGINNING / BEGINNING_A_SECOND));
            report.accept("acknowledged at 200 a second, 100,000 open, 50 beginning a second", latencies.toString());
            moments(first);
        }
    }

    private static void sleepUntil(Instant time) {
        LockSupport.parkUntil(time.toEpochMilli());
    }

    private void moments(Instant first) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> gitHub.commented().size() == BEGINNING);
        var decided = waiting.decided(first);
        var late = new LatencyHistogram();
        var seen = new LatencyHistogram();
        for (var index = 0; index < BEGINNING; index++) {
            var where = open.where(FEW + index);
            var due = MaintenanceSeeder.start(first, BEGINNING_A_SECOND, index);
            late.between(due, requireNonNull(decided.get(where.issue())));
            seen.between(due, requireNonNull(gitHub.commented().get(where.number())));
        }
        report.accept("from a start to its decision, 100,000 open", late.toString());
        report.accept("from a start to its comment at GitHub, 100,000 open", seen.toString());
    }

    private IntFunction<SignedDelivery> notes() {
        return comments((int) STEADY.toSeconds() * STEADY_A_SECOND, "/note the copy is at 40 %");
    }

    /** So many comments of the lead, on one maintenance after the other, made beforehand. */
    private IntFunction<SignedDelivery> comments(int count, String words) {
        var all = IntStream.range(0, count)
                .mapToObj(index -> SignedDelivery.comment(open.where(index % FEW), ++lastComment, words))
                .toList();
        return index -> all.get(index % all.size());
    }

    private AppProcess start() throws IOException {
        return AppProcess.start(gitHub, settings, folder);
    }
}
