/** What holds for every request that the app is sent, whichever page or endpoint it is for. */
@NullMarked
package io.github.maintenancebuddy.adapter.web;

import org.jspecify.annotations.NullMarked;
