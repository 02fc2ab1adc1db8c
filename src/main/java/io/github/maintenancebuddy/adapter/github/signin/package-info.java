/** Who we are at GitHub: the key of the app, its tokens, and clients that carry them. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.signin;

import org.jspecify.annotations.NullMarked;
