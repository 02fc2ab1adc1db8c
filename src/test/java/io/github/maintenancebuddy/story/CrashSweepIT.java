package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.GitHub;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged app is killed at random moments of nights with several maintenances, many readers and a subscriber, and
 * at the end everything is as on a calm night. {@code -Dkills=1000 -Dseed=7} kills it more often, at other moments.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class CrashSweepIT {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("seed", 1);

    private final Path folder = Path.of("target", "crash-sweep");

    @Test
    void nothing_is_lost_and_nothing_is_doubled() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        var sweep = new CrashSweep(fastJar(), folder, SEED);
        var calm = sweep.calm();
        List<NightDifference> differences = new ArrayList<>();
        while (sweep.kills() < KILLS) {
            differences.add(NightDifference.between(calm, sweep.crashing(KILLS - sweep.kills())));
            System.out.printf(
                    "Crash sweep, seed %d: %d kills, %d of them with an effect in flight; %d lost, %d doubled, %d"
                            + " disordered%n",
                    SEED,
                    sweep.kills(),
                    sweep.killsInFlight(),
                    differences.stream().mapToInt(it -> it.lost().size()).sum(),
                    differences.stream().mapToInt(it -> it.doubled().size()).sum(),
                    differences.stream().mapToInt(it -> it.disordered().size()).sum());
        }
        assertThat(differences).filteredOn(difference -> !difference.nothing()).isEmpty();
    }

    private FastJar fastJar() throws Exception {
        try (var gitHub = GitHub.start(InstantSource.system())) {
            var settings = new HashMap<>(JarProcess.environment(gitHub));
            settings.putAll(CrashNight.settings(1, 1));
            settings.put("SERVER_PORT", "0");
            settings.put("MANAGEMENT_SERVER_PORT", "0");
            return FastJar.in(folder.resolve("jar"), settings);
        }
    }
}
