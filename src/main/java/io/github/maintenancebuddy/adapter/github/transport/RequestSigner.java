package io.github.maintenancebuddy.adapter.github.transport;

import java.util.function.Function;

/** Signs a request and sends it, and knows what to do where GitHub answers that it does not know the signature (401). */
public interface RequestSigner {
    /**
     * Sends the request.
     *
     * @param request takes the value of the Authorization header; may be used again after a 401, which does nothing
     */
    ApiResponse send(Function<String, ApiResponse> request);
}
