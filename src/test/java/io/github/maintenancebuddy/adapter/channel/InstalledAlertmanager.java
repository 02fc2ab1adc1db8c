package io.github.maintenancebuddy.adapter.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** The Alertmanager that is installed here, with an empty store, on a free port. */
final class InstalledAlertmanager implements AutoCloseable {
    static final String INSTALLED = "io.github.maintenancebuddy.adapter.channel.InstalledAlertmanager#isInstalled";
    static final String MISSING = "Debian's prometheus-alertmanager is not installed, so no real one is asked";

    private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");

    private final Path folder;
    private final Process process;
    private final String url;

    private InstalledAlertmanager(Path folder, Process process, String url) {
        this.folder = folder;
        this.process = process;
        this.url = url;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static InstalledAlertmanager start() throws IOException {
        var folder = Files.createTempDirectory("alertmanager");
        var settings = folder.resolve("alertmanager.yml");
        Files.writeString(settings, "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n");
        var address = "127.0.0.1:" + freePort();
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + settings,
                        "--storage.path=" + folder,
                        "--cluster.listen-address=",
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var started = new InstalledAlertmanager(folder, process, "http://" + address);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(started::isReady);
        return started;
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        FileSystemUtils.deleteRecursively(folder);
    }

    private boolean isReady() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/-/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
