package io.github.maintenancebuddy.github;

import java.util.function.Function;

/** Signs a call, and knows what to do where GitHub answers that it does not know the signature (401). */
interface Credential {
    /**
     * Makes the call.
     *
     * @param call takes the value of the Authorization header; may be used again after a 401, which does nothing
     */
    Answer sign(Function<String, Answer> call);
}
