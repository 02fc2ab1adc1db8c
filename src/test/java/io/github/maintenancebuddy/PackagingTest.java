package io.github.maintenancebuddy;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ways to install the app agree with each other and with the app; {@code src/deb/try} installs it for real. */
class PackagingTest {
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    private final String unit = read("src/deb/root/usr/lib/systemd/system/maintenance-buddy.service");
    private final String dockerfile = read("src/docker/Dockerfile");
    private final String application = read("src/main/resources/application.yml");
    private final JsonNode deployment = document("Deployment");

    @Test
    void the_settings_file_shows_only_settings_that_the_app_reads() {
        var settings = all("(?m)^#([A-Z_]+)=", read("src/deb/root/etc/maintenance-buddy/maintenance-buddy.env"));
        assertThat(settings)
                .contains("GITHUB_APP_ID")
                .filteredOn(not(name -> name.startsWith("SPRING_DATASOURCE_")))
                .allSatisfy(name -> assertThat(application).contains("${" + name + ":"));
    }

    @Test
    void the_image_starts_what_the_service_starts() {
        var words = first("ExecStart=(.*)", unit).split(" ");
        assertThat(dockerfile).contains("ENTRYPOINT [\"" + String.join("\", \"", words) + "\"]");
    }

    @Test
    void the_deployment_has_the_user_of_the_image() {
        var user = first("USER (\\d+)", dockerfile);
        assertThat(dockerfile).contains("--uid " + user);
        assertThat(number("/spec/template/spec/securityContext/runAsUser")).isEqualTo(Integer.parseInt(user));
    }

    @Test
    void who_stops_the_app_waits_for_two_phases_of_its_shutdown() {
        var needed = 2 * Integer.parseInt(first("timeout-per-shutdown-phase: (\\d+)s", application));
        assertThat(Integer.parseInt(first("TimeoutStopSec=(\\d+)s", unit))).isGreaterThan(needed);
        assertThat(number("/spec/template/spec/terminationGracePeriodSeconds"))
                .isGreaterThan(needed + number(CONTAINER + "/lifecycle/preStop/sleep/seconds"));
    }

    @Test
    void the_deployment_asks_for_the_health_that_the_app_answers() {
        assertThat(Stream.of("startup", "liveness", "readiness"))
                .extracting(probe -> text(CONTAINER + "/" + probe + "Probe/httpGet/path"))
                .containsExactly(
                        "/actuator/health/liveness", "/actuator/health/liveness", "/actuator/health/readiness");
        assertThat(application).containsPattern("probes:\\s+enabled: true");
        assertThat(Stream.of("startup", "liveness", "readiness"))
                .extracting(probe -> text(CONTAINER + "/" + probe + "Probe/httpGet/port"))
                .containsOnly("management");
        assertThat(application).contains("${SERVER_PORT:" + number(CONTAINER + "/ports/0/containerPort") + "}");
        assertThat(application)
                .contains("${MANAGEMENT_SERVER_PORT:" + number(CONTAINER + "/ports/1/containerPort") + "}");
    }

    @Test
    void only_prometheus_reaches_the_port_of_the_management() {
        var ingress = document("NetworkPolicy").at("/spec/ingress");
        assertThat(ingress.at("/0/ports/0/port").stringValue()).isEqualTo("http");
        assertThat(ingress.at("/0/from").isMissingNode()).isTrue();
        assertThat(ingress.at("/1/ports/0/port").stringValue()).isEqualTo("management");
        assertThat(ingress.at("/1/from/0/namespaceSelector").isObject()).isTrue();
        assertThat(document("Service").at("/spec/ports/0/targetPort").stringValue())
                .isEqualTo("http");
    }

    private int number(String pointer) {
        return deployment.at(pointer).intValue();
    }

    private String text(String pointer) {
        return deployment.at(pointer).stringValue();
    }

    private static JsonNode document(String kind) {
        var documents = new Yaml().loadAll(read("src/kubernetes/maintenance-buddy.yaml"));
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> JsonMapper.shared().<JsonNode>valueToTree(document))
                .filter(document -> document.at("/kind").stringValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).getFirst();
    }

    private static List<String> all(String pattern, String text) {
        var matches = Pattern.compile(pattern).matcher(text).results();
        return matches.map(match -> match.group(1)).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
