package io.github.maintenancebuddy.adapter.setup;

import java.net.URI;

/** Takes over the app that GitHub has just created from its manifest. */
public interface AppRegistration {
    /** The app as GitHub gave it; {@code page} is its public page, below which it is installed. */
    record Registered(AppCredentials credentials, String name, URI page) {}

    /**
     * Trades the code with which GitHub led the operator back.
     *
     * @throws NotRegistered with a sentence for the operator
     */
    Registered register(String code);

    /** It did not work out. */
    final class NotRegistered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotRegistered(String sentence) {
            super(sentence);
        }
    }
}
