/** Hands each signal to its feature and joins what they decide; knows every feature, and no feature knows it. */
@NullMarked
package io.github.maintenancebuddy.core.lifecycle;

import org.jspecify.annotations.NullMarked;
