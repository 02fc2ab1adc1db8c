package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Editors know every setting of ours and say what it is. */
class SettingsMetadataTest {
    private static final Pattern USED = Pattern.compile("\\$\\{(maintenance-buddy\\.[a-z.-]+)");

    @Test
    void every_setting_is_described() throws IOException {
        assertThat(descriptions())
                .isNotEmpty()
                .allSatisfy(
                        (name, description) -> assertThat(description).as(name).isNotBlank());
    }

    @Test
    void what_the_code_reads_by_name_is_among_them() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var used = USED.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(descriptions().keySet()).as(file.toString()).containsAll(used);
            }
        }
    }

    private static Map<String, String> descriptions() throws IOException {
        var json = Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
        var descriptions = new TreeMap<String, String>();
        new ObjectMapper()
                .readTree(json)
                .path("properties")
                .forEach(property -> descriptions.put(
                        property.path("name").asText(),
                        property.path("description").asText()));
        return descriptions;
    }
}
