package io.github.maintenancebuddy.benchmark;

import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged app as a process of its own, as an operator runs it. */
final class AppProcess implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;
    private final URI readiness;

    private AppProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.url = URI.create("http://localhost:" + port);
        this.readiness = URI.create("http://localhost:" + managementPort + "/actuator/health/readiness");
    }

    /** Starts it and waits until it is ready. */
    static AppProcess start(MinimalGitHub gitHub, DatabaseSettings database, Path folder) throws IOException {
        var port = freePort();
        var managementPort = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = jar().toAbsolutePath().toString();
        var arguments = new ArrayList<String>();
        arguments.add(java);
        arguments.addAll(options());
        arguments.addAll(List.of("-jar", jar));
        var command = new ProcessBuilder(arguments)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("app.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "GITHUB_APP_ID", "1",
                        "GITHUB_APP_PRIVATE_KEY", privateKey(),
                        "GITHUB_APP_WEBHOOK_SECRET", SignedDelivery.SECRET,
                        "GITHUB_API_URL", gitHub.url(),
                        "SERVER_PORT", Integer.toString(port),
                        "MANAGEMENT_SERVER_PORT", Integer.toString(managementPort),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", Objects.requireNonNullElse(database.username(), ""),
                        "SPRING_DATASOURCE_PASSWORD", Objects.requireNonNullElse(database.password(), "")));
        var started = new AppProcess(command.start(), port, managementPort);
        Awaitility.await("the app is ready, see " + folder)
                .atMost(Duration.ofMinutes(2))
                .until(started::ready);
        return started;
    }

    /** Those of the Debian package; its AOT cache fits no other jar, and is about the start only. */
    private static List<String> options() throws IOException {
        try (var lines = Files.lines(Path.of("src/deb/root/usr/lib/maintenance-buddy/java.args"))) {
            return lines.filter(line -> line.startsWith("-X") && !line.contains("AOTCache"))
                    .toList();
        }
    }

    URI url() {
        return url;
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("maintenance-buddy-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String privateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
