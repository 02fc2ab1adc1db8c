package io.github.maintenancebuddy.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What an operator would have to look into: errors in the log, and stack traces at whatever level. */
final class LoggedErrors extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private LoggedErrors() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    /** From now on; to be called once the app has set up its log. */
    static LoggedErrors watch() {
        return new LoggedErrors();
    }

    /** What was seen since the last time. */
    List<String> seen() {
        var all = List.copyOf(seen);
        seen.clear();
        return all;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var cause = event.getThrowableProxy();
        if (event.getLevel().isGreaterOrEqual(Level.ERROR) || cause != null) {
            seen.add(event.getFormattedMessage()
                    + (cause == null ? "" : ": " + cause.getClassName() + " " + cause.getMessage()));
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
