package io.github.maintenancebuddy.adapter.github.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Lets the library talk over a line of ours. The library sees successes only: whatever else happens leaves as a runtime
 * exception, which it neither waits for nor sends again.
 */
public final class LibraryConnector implements GitHubConnector {
    private final GitHubClient line;

    public LibraryConnector(GitHubClient line) {
        this.line = line;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        return new Response(request, line.send(call(request)));
    }

    private static ApiRequest call(GitHubConnectorRequest request) throws IOException {
        var accept = request.header("Accept");
        Map<String, String> headers = accept == null ? Map.of() : Map.of("Accept", accept);
        var method = request.method();
        return new ApiRequest(method, request.url().toString(), headers, body(request), method.equals("GET"));
    }

    private static String body(GitHubConnectorRequest request) throws IOException {
        try (var body = request.body()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Response extends GitHubConnectorResponse.ByteArrayResponse {
        private final ApiResponse answer;

        Response(GitHubConnectorRequest request, ApiResponse answer) {
            super(request, answer.status(), answer.headers().map());
            this.answer = answer;
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
