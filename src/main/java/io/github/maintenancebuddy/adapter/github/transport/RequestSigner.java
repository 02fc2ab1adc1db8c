package io.github.maintenancebuddy.adapter.github.transport;

import java.util.function.Function;

/** Signs a call, and knows what to do where GitHub answers that it does not know the signature (401). */
public interface RequestSigner {
    /**
     * Makes the call.
     *
     * @param call takes the value of the Authorization header; may be used again after a 401, which does nothing
     */
    ApiResponse sign(Function<String, ApiResponse> call);
}
