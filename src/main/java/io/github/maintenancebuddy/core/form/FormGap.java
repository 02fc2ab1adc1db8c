package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.RequestField;

/**
 * Something that is missing in the form or that we cannot read (behaviour.md, Opening).
 *
 * @param sentence for the person, Markdown in one line: begins with the field's label, says how to give it
 */
public record FormGap(RequestField field, String sentence) {
    static FormGap of(RequestField field, String sentence) {
        return new FormGap(field, field.gap(sentence));
    }
}
