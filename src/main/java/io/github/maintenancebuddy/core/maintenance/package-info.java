/** The words of the product as values (product.md section 2): pure, and imported by everything else. */
@NullMarked
package io.github.maintenancebuddy.core.maintenance;

import org.jspecify.annotations.NullMarked;
