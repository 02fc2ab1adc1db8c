package io.github.maintenancebuddy.adapter.github.transport;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** One request to GitHub's server and its response: over HTTP, or with a GitHub in memory. */
public interface HttpExchange extends AutoCloseable {
    /**
     * A request with all of its headers.
     *
     * @param body JSON, or nothing
     */
    record Request(String method, URI target, Map<String, String> headers, String body) {
        /** Without headers and text, which may hold secrets. */
        @Override
        public String toString() {
            return method + " " + target.getPath();
        }
    }

    /** No response came. The message is one sentence. */
    final class NoResponse extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean sent;

        public NoResponse(String sentence, boolean sent) {
            super(sentence);
            this.sent = sent;
        }

        /** Whether the server may have got the request, and done what it asks for. */
        boolean sent() {
            return sent;
        }
    }

    ApiResponse send(Request request) throws NoResponse;

    @Override
    default void close() {}
}
