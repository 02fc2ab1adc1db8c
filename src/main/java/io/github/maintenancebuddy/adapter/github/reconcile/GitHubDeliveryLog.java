package io.github.maintenancebuddy.adapter.github.reconcile;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import io.github.maintenancebuddy.runtime.reconcile.DeliveryLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads GitHub's log of deliveries, as the app itself.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/webhooks">REST API endpoints for GitHub App webhooks</a>
 */
public final class GitHubDeliveryLog implements DeliveryLog {
    private static final String LIST = "/app/hook/deliveries";

    private final GitHubClients clients;

    public GitHubDeliveryLog(GitHubClients clients) {
        this.clients = clients;
    }

    private record Item(
            long id, String guid, String event, @Nullable String action, Instant deliveredAt) {
        Failed failed() {
            return new Failed(id, guid, event, Objects.requireNonNullElse(action, ""), deliveredAt);
        }
    }

    /** GitHub lists the newest first. */
    @Override
    public List<Failed> failed(Instant since) {
        var list = LIST + "?status=failure&per_page=100";
        return Pagination.readAll(
                        clients.forApp(),
                        list,
                        Item[].class,
                        item -> !item.deliveredAt().isBefore(since))
                .reversed()
                .stream()
                .map(Item::failed)
                .toList();
    }

    @Override
    public void redeliver(long id) {
        clients.forApp().send(new ApiRequest("POST", LIST + "/" + id + "/attempts", Map.of(), "", false));
    }
}
