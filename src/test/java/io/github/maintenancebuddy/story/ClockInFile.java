package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.MaintenanceBuddy;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** A maintenance clock that one process sets and another lives by: a file with the time. */
final class ClockInFile implements InstantSource {
    /** The system property that names the file. */
    static final String FILE = "clock";

    private final MappedByteBuffer time;

    ClockInFile(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            time = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        }
    }

    void set(Instant now) {
        time.putLong(0, now.toEpochMilli());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(time.getLong(0));
    }

    /** Starts the app as it is packaged, by this clock. */
    public static void main(String[] arguments) throws IOException {
        var clock = new ClockInFile(Path.of(System.getProperty(FILE)));
        var application = new SpringApplication(MaintenanceBuddy.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("clockInFile", InstantSource.class, () -> clock, bean -> bean.setPrimary(true)));
        application.run(arguments);
    }
}
