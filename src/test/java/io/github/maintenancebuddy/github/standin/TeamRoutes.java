package io.github.maintenancebuddy.github.standin;

/** Teams of an organization; whether the app may read them is the organization's to grant. */
record TeamRoutes(World world) {
    void into(Routes routes) {
        routes.installation("GET", "/orgs/{org}/teams/{slug}/members", this::members);
    }

    private Reply members(Call call) {
        var organization = new Lookup(world).account(call.variable("org"));
        new Rights(world).needs("members");
        var members = world.team(organization, call.variable("slug"));
        if (members.isEmpty()) {
            throw GitHubRefused.notFound();
        }
        return new Paging(world).of(call, members, new AccountJson(world)::of);
    }
}
