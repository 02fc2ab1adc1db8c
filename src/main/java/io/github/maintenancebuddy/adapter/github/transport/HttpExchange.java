package io.github.maintenancebuddy.adapter.github.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
        private final transient Optional<Duration> mayLandFor;

        private NoResponse(String sentence, Optional<Duration> mayLandFor) {
            super(sentence);
            this.mayLandFor = mayLandFor;
        }

        /** The server has not got the request. */
        static NoResponse notSent(String sentence) {
            return new NoResponse(sentence, Optional.empty());
        }

        /**
         * The server may have got the request.
         *
         * @param mayLandFor how long it may still do what the request asks for
         */
        static NoResponse unanswered(String sentence, Duration mayLandFor) {
            return new NoResponse(sentence, Optional.of(mayLandFor));
        }

        /** How long the server may still do what the request asks for; empty where it has not got it. */
        Optional<Duration> mayLandFor() {
            return mayLandFor;
        }
    }

    ApiResponse send(Request request) throws NoResponse;

    @Override
    default void close() {}
}
