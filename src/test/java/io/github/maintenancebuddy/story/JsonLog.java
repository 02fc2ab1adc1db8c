package io.github.maintenancebuddy.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** The app's log as {@code logging.structured.format.console=logstash} writes it. */
final class JsonLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.github.maintenancebuddy");
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private JsonLog(Level level) {
        setContext(root.getLoggerContext());
        encoder.setContext(root.getLoggerContext());
        encoder.setFormat("logstash");
        encoder.start();
        start();
        ours.setLevel(level);
        root.addAppender(this);
    }

    /** Reads along from now on; to be called once the app has set up its log. */
    static JsonLog read(Level level) {
        return new JsonLog(level);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines in which this key has this value. */
    List<Map<String, String>> with(String key, String value) {
        return lines.stream()
                .map(line -> JsonPath.<Map<String, String>>read(line, "$"))
                .filter(line -> value.equals(line.get(key)))
                .toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(null);
    }
}
