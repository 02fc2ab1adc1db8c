/** Stand-ins for the services that channels speak to; they remember, and stories and the sandbox look at them. */
@NullMarked
package io.github.maintenancebuddy.channel.standin;

import org.jspecify.annotations.NullMarked;
