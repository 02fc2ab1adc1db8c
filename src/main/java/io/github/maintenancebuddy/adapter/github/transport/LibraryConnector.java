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
 * Lets the library talk through a client of ours. The library sees successes only: whatever else happens leaves as a runtime
 * exception, which it neither waits for nor sends again.
 */
public final class LibraryConnector implements GitHubConnector {
    private final GitHubClient client;

    public LibraryConnector(GitHubClient client) {
        this.client = client;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        return new Response(request, client.send(apiRequest(request)));
    }

    private static ApiRequest apiRequest(GitHubConnectorRequest request) throws IOException {
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
        private final ApiResponse response;

        Response(GitHubConnectorRequest request, ApiResponse response) {
            super(request, response.status(), response.headers().map());
            this.response = response;
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
