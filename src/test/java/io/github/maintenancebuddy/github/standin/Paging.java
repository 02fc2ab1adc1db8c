package io.github.maintenancebuddy.github.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists in pages, with the links GitHub gives. */
record Paging(World world) {
    private static final int MOST = 100;

    <T> Reply of(Call call, List<T> all, Function<T, ?> json) {
        var size = Math.clamp(number(call, "per_page", 30), 1, MOST);
        var page = Math.max(1, number(call, "page", 1));
        var last = Math.max(1, (all.size() + size - 1) / size);
        var from = Math.min((page - 1) * size, all.size());
        var to = Math.min(from + size, all.size());
        var reply = Reply.ok(all.subList(from, to).stream().map(json).toList());
        var links = new ArrayList<String>();
        if (page > 1) {
            links.add(link(call, page - 1, "prev"));
            links.add(link(call, 1, "first"));
        }
        if (page < last) {
            links.add(link(call, page + 1, "next"));
            links.add(link(call, last, "last"));
        }
        return links.isEmpty() ? reply : reply.with("Link", String.join(", ", links));
    }

    private static int number(Call call, String name, int otherwise) {
        try {
            return Integer.parseInt(call.query(name, Integer.toString(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private String link(Call call, int page, String relation) {
        var query = new ArrayList<String>();
        call.query().forEach((name, value) -> {
            if (!name.equals("page")) {
                query.add(Urls.encode(name) + "=" + Urls.encode(value));
            }
        });
        query.add("page=" + page);
        return "<" + world.url() + call.path() + "?" + String.join("&", query) + ">; rel=\"" + relation + "\"";
    }
}
