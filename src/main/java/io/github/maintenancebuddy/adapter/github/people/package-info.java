/** People at GitHub: permissions, teams, who was active. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.people;

import org.jspecify.annotations.NullMarked;
