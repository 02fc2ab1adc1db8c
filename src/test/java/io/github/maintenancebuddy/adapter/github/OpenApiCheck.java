package io.github.maintenancebuddy.adapter.github;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds requests against GitHub's own description of its API. */
public final class OpenApiCheck {
    private static final String SLICE = slice();
    private static final JsonNode DESCRIPTION = JsonMapper.shared().readTree(SLICE);
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(SLICE)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                            .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                            .build())
                    .build();

    private OpenApiCheck() {}

    private static String slice() {
        try (var in = OpenApiCheck.class.getResourceAsStream("/github/openapi-client-slice.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What GitHub would not understand of this request. */
    public static List<String> mistakes(LoggedRequest request) {
        var path = request.getUrl().replaceAll("\\?.*", "");
        var simple = new SimpleRequest.Builder(request.getMethod().getName(), described(path));
        request.getQueryParams().forEach((name, value) -> simple.withQueryParam(name, value.values()));
        if (!request.getBodyAsString().isEmpty()) {
            simple.withContentType("application/json").withBody(request.getBodyAsString());
        }
        var mistakes = new ArrayList<String>();
        VALIDATOR.validateRequest(simple.build()).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .forEach(message -> mistakes.add(path + ": " + message.getMessage()));
        unknownKeys(request, path).forEach(key -> mistakes.add(path + ": unknown key " + key));
        return mistakes;
    }

    /** The description has one parameter for a file's whole path. */
    private static String described(String path) {
        var at = path.indexOf("/contents/");
        var file = at + "/contents/".length();
        return at < 0 ? path : path.substring(0, file) + path.substring(file).replace("/", "%2F");
    }

    /** The validator lets a misspelt key pass where the description does not forbid more keys. */
    private static Stream<String> unknownKeys(LoggedRequest request, String path) {
        if (request.getBodyAsString().isEmpty()) {
            return Stream.empty();
        }
        var known = known(operation(path, request.getMethod().getName().toLowerCase(Locale.ROOT)));
        return JsonMapper.shared().readTree(request.getBodyAsString()).propertyNames().stream()
                .filter(key -> !known.contains(key));
    }

    private static List<String> known(JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var named = schema.has("oneOf") ? schema.at("/oneOf/0/properties") : schema.at("/properties");
        return List.copyOf(named.propertyNames());
    }

    private static JsonNode operation(String path, String method) {
        return DESCRIPTION.get("paths").propertyNames().stream()
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .map(template -> DESCRIPTION.get("paths").get(template).path(method))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElseThrow();
    }
}
