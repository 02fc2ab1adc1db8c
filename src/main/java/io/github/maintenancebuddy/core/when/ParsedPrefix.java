package io.github.maintenancebuddy.core.when;

/**
 * A value read from the beginning of a text, and the text behind it (a WHY, behaviour.md, Commands).
 *
 * @param rest without the spaces, and without the comma, colon or dash, that part it from the value
 */
public record ParsedPrefix<T>(T value, String rest) {}
