package io.github.maintenancebuddy.adapter.setup;

import java.io.IOException;
import java.util.Optional;

/** Keeps the app's credentials from the first run on, where there is a folder for it. */
public interface CredentialStore {
    /** Where they are kept, for the operator to read; empty where several replicas would have to share it. */
    Optional<String> place();

    /** Finds out whether they could be kept, before GitHub gives them only once. */
    void tryOut() throws IOException;

    /** Keeps them so that only the app's own account can read them. */
    void keep(AppCredentials credentials) throws IOException;
}
