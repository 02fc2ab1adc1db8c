package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/** The packaged app as it starts fastest, extracted and with a JDK AOT cache; it lives by a {@link ClockInFile}. */
final class FastJar {
    private static final String APP = "app.jar";
    private static final String CLOCK = "clock.jar";
    private static final String CACHE = "app.aot";

    private final Path folder;

    private FastJar(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Makes it of the jar that was packaged, with these settings. */
    static FastJar in(Path folder, Map<String, String> environment) throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var fast = new FastJar(folder);
        run(
                folder,
                Map.of(),
                List.of(
                        JarProcess.java(),
                        "-Djarmode=tools",
                        "-jar",
                        JarProcess.jar().toAbsolutePath().toString(),
                        "extract",
                        "--force",
                        "--destination",
                        fast.folder.toString()));
        Files.move(fast.folder.resolve(JarProcess.jar().getFileName()), fast.folder.resolve(APP));
        fast.packClock();
        var training = fast.command("-XX:AOTCacheOutput=" + fast.folder.resolve(CACHE), fast.folder.resolve("clock"));
        training.add(1, "-Dspring.context.exit=onRefresh");
        run(folder, environment, training);
        return fast;
    }

    /** The command that starts it by the clock in that file. */
    List<String> command(Path clock) {
        return command("-XX:AOTCache=" + folder.resolve(CACHE), clock);
    }

    private List<String> command(String cache, Path clock) {
        return new ArrayList<>(List.of(
                JarProcess.java(),
                cache,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + ClockInFile.FILE + "=" + clock.toAbsolutePath(),
                "-cp",
                folder.resolve(APP) + ":" + folder.resolve(CLOCK),
                ClockInFile.class.getName()));
    }

    private void packClock() throws IOException {
        var name = ClockInFile.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(CLOCK)));
                var code = Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(name))) {
            jar.putNextEntry(new ZipEntry(name));
            code.transferTo(jar);
        }
    }

    private static void run(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        var log = folder.resolve("made.log");
        var command = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(environment);
        var process = command.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("see " + log).isTrue();
        assertThat(process.exitValue()).as("see " + log).isZero();
    }
}
