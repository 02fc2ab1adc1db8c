package io.github.maintenancebuddy.github.standin;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** GitHub's own description of its API, against which both sides of every request are held. */
final class Description {
    private static final String UNKNOWN_STATUS = "validation.response.status.unknown";
    private static final int FIRST_NON_SUCCESS = 300;

    private static final class Loaded {
        static final Description DESCRIPTION = new Description();
    }

    private final OpenApiInteractionValidator validator;
    private final BodyKeys bodyKeys;

    private Description() {
        var text = read("/github-openapi-slice.json");
        var levels = LevelResolver.create()
                .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                .build();
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .withLevelResolver(levels)
                .build();
        bodyKeys = new BodyKeys(Json.readObject(text));
    }

    /** Read once for all, as that takes a while. */
    static Description get() {
        return Loaded.DESCRIPTION;
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(Description.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the request or the answer has that GitHub's does not, each as a sentence. */
    List<String> violations(Call call, Reply reply) {
        var request = new SimpleRequest.Builder(call.method(), described(call.path()));
        call.query().forEach(request::withQueryParam);
        if (!call.body().isEmpty()) {
            request.withContentType("application/json").withBody(call.body());
        }
        var response = new SimpleResponse.Builder(reply.status());
        if (reply.body() != null) {
            response.withContentType("application/json").withBody(reply.text());
        }
        var found = new ArrayList<String>();
        for (var message : validator.validate(request.build(), response.build()).getMessages()) {
            var described =
                    reply.status() < FIRST_NON_SUCCESS || !message.getKey().equals(UNKNOWN_STATUS);
            if (message.getLevel() == ValidationReport.Level.ERROR && described) {
                found.add(sentence(call, message.getMessage() + details(message)));
            }
        }
        bodyKeys.unknown(call).forEach(key -> found.add(sentence(call, "unknown key in the body: " + key)));
        return found;
    }

    private static String details(ValidationReport.Message message) {
        return message.getAdditionalInfo().isEmpty() ? "" : " " + message.getAdditionalInfo();
    }

    private static String sentence(Call call, String what) {
        return call.method() + " " + call.path() + ": " + what;
    }

    // The description has one parameter for a file's whole path, its reader one per segment.
    private static String described(String path) {
        var at = path.indexOf("/contents/");
        if (at < 0) {
            return path;
        }
        var file = at + "/contents/".length();
        return path.substring(0, file) + path.substring(file).replace("/", "%2F");
    }
}
