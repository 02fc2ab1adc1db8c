/** The stand-in's pages: enough of GitHub to try the app by hand. */
@NullMarked
package io.github.maintenancebuddy.github.standin.page;

import org.jspecify.annotations.NullMarked;
