package io.github.maintenancebuddy.github.standin;

/** One request the app sent to the REST API, and how it was answered. */
public record RequestRecord(String method, String path, String who, int status) {
    public boolean isWrite() {
        return !"GET".equals(method);
    }
}
