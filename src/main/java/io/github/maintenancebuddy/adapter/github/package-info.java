/** GitHub's API as engine and outbox need it; the only package that knows the library and the app's sign-in. */
@NullMarked
package io.github.maintenancebuddy.adapter.github;

import org.jspecify.annotations.NullMarked;
