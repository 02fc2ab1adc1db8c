package io.github.maintenancebuddy.form;

/**
 * Something that is missing in the form or that we cannot read (product.md section 3).
 *
 * @param sentence for the person, Markdown in one line: begins with the field's label, says how to give it
 */
public record Gap(Field field, String sentence) {
    static Gap of(Field field, String sentence) {
        return new Gap(field, field.label() + ": " + sentence);
    }
}
