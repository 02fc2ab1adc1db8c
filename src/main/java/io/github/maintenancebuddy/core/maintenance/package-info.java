/** The words of the product as values (behaviour.md, Words): pure, and imported by everything else. */
@NullMarked
package io.github.maintenancebuddy.core.maintenance;

import org.jspecify.annotations.NullMarked;
