package io.github.maintenancebuddy.story;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.maintenancebuddy.MaintenanceBuddy;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as somebody starts it who has only just downloaded it, and what its log says. */
final class FreshApp implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http\\S+/setup\\?code=\\S+");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = freePort();
    private final int managementPort = freePort();
    private final List<ConfigurableApplicationContext> runs = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            log.add(event.getFormattedMessage());
        }
    };

    /** Starts it with these settings and its addresses. */
    FreshApp(GitHub gitHub, MovableClock clock, Map<String, Object> more) {
        var settings = new HashMap<String, Object>();
        settings.put("GITHUB_API_URL", gitHub.url());
        settings.put("PUBLIC_URL", "http://localhost:" + port);
        settings.put("SERVER_PORT", port);
        settings.put("MANAGEMENT_SERVER_PORT", managementPort);
        settings.put("GITHUB_WRITE_PACE", "0ms");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "WARN");
        settings.put("logging.level.io.github.maintenancebuddy", "INFO");
        settings.putAll(more);
        var application = new SpringApplication(MaintenanceBuddy.class);
        application.setDefaultProperties(settings);
        application.addInitializers(context -> {
            listen();
            ((org.springframework.context.support.GenericApplicationContext) context)
                    .registerBean("storyClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
        });
        application.addListeners(
                (ApplicationListener<ApplicationReadyEvent>) ready -> runs.add(ready.getApplicationContext()));
        application.run();
    }

    private void listen() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        listener.setContext(root.getLoggerContext());
        listener.start();
        root.detachAppender(listener);
        root.addAppender(listener);
    }

    URI url(String path) {
        return URI.create("http://localhost:" + (path.startsWith("/actuator") ? managementPort : port) + path);
    }

    /** The newest link that the log has. */
    URI link() {
        return URI.create(log.reversed().stream()
                .map(LINK::matcher)
                .filter(match -> match.find())
                .map(match -> match.group())
                .findFirst()
                .orElseThrow());
    }

    List<String> log() {
        return List.copyOf(log);
    }

    /** What somebody is answered who has no key. */
    HttpResponse<String> answer(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until all of it has started. */
    ConfigurableApplicationContext whole() {
        Awaitility.await("the app runs").atMost(Duration.ofMinutes(2)).until(() -> runs.size() == 2);
        return runs.getLast();
    }

    int runs() {
        return runs.size();
    }

    @Override
    public void close() {
        runs.getLast().close();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(listener);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
