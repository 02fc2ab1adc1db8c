package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.GitHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged app as a process of its own, which can be killed as a machine that loses power kills it. */
final class JarProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private JarProcess(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** Starts the jar in that folder and waits until it is ready. */
    static JarProcess start(GitHub gitHub, Path folder, Map<String, String> database) {
        var started = launch(
                List.of(java(), "-jar", jar().toAbsolutePath().toString()), freePort(), gitHub, folder, database);
        started.awaitReady();
        return started;
    }

    /** Starts the app by that command in that folder, without waiting for anything. */
    static JarProcess launch(
            List<String> words, int port, GitHub gitHub, Path folder, Map<String, String> environment) {
        var managementPort = freePort();
        var log = folder.resolve("app-" + port + ".log");
        var command = new ProcessBuilder(words);
        command.directory(folder.toFile()).redirectErrorStream(true);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(environment(gitHub));
        command.environment().put("SERVER_PORT", Integer.toString(port));
        command.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        command.environment().putAll(environment);
        try {
            return new JarProcess(command.start(), port, managementPort, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI webhooks() {
        return url("/github/webhooks");
    }

    URI url(String path) {
        return URI.create("http://localhost:" + (path.startsWith("/actuator") ? managementPort : port) + path);
    }

    /** SIGKILL: it can do nothing more, not even finish a sentence. */
    void kill() {
        try {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM, as an operator stops it: it ends what it has begun. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not stop, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What somebody reads under this path. */
    String read(String path) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(url(path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What it has logged. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        kill();
    }

    /** The settings with which the app finds GitHub. */
    static Map<String, String> environment(GitHub gitHub) {
        return Map.of(
                "GITHUB_APP_ID", Long.toString(gitHub.app().id()),
                "GITHUB_APP_PRIVATE_KEY", gitHub.app().privateKeyPem(),
                "GITHUB_APP_WEBHOOK_SECRET", gitHub.app().webhookSecret(),
                "GITHUB_API_URL", gitHub.url(),
                "GITHUB_WRITE_PACE", "10ms");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void awaitReady() {
        Awaitility.await("the app is ready, see " + log)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(this::ready);
    }

    boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("maintenance-buddy-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
