package io.github.maintenancebuddy.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How a night with crashes differs from a calm one, as people see it.
 *
 * @param lost what is missing
 * @param doubled what is there once too often, or as it should not be
 * @param disordered places where all is there, but in another order
 */
record NightDifference(List<String> lost, List<String> doubled, List<String> disordered) {
    static NightDifference between(WhatPeopleSee calm, WhatPeopleSee crashed) {
        var difference = new NightDifference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var places = new TreeSet<>(calm.places().keySet());
        places.addAll(crashed.places().keySet());
        for (var place : places) {
            difference.look(
                    place,
                    calm.places().getOrDefault(place, List.of()),
                    crashed.places().getOrDefault(place, List.of()));
        }
        return difference;
    }

    private void look(String place, List<String> calm, List<String> crashed) {
        var missing = without(calm, crashed);
        var more = without(crashed, calm);
        missing.forEach(item -> lost.add(place + ": " + item));
        more.forEach(item -> doubled.add(place + ": " + item));
        if (missing.isEmpty() && more.isEmpty() && !calm.equals(crashed)) {
            disordered.add(place);
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        var rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    boolean nothing() {
        return lost.isEmpty() && doubled.isEmpty() && disordered.isEmpty();
    }
}
