package io.github.maintenancebuddy.core.checklist.line;

import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a line of a plan says.
 *
 * @param ref the reference that it begins with
 * @param text what comes after the reference
 * @param asCode whether the reference is written as code, as only we do
 */
public record ReferencedText(Optional<TaskRef> ref, String text, boolean asCode) {
    private static final Pattern CODED =
            Pattern.compile("`\\h*([PCVRpcvr][1-9][0-9]{0,3}[bB]?)\\h*`[:.]?\\h*(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("([PCVR][1-9][0-9]{0,3}b?)[:.]?\\h+(.*)", Pattern.DOTALL);

    public static ReferencedText of(String line) {
        var code = CODED.matcher(line);
        if (code.matches()) {
            return new ReferencedText(TaskRef.read(code.group(1)), code.group(2).strip(), true);
        }
        var plain = PLAIN.matcher(line);
        return plain.matches()
                ? new ReferencedText(
                        TaskRef.read(plain.group(1)), plain.group(2).strip(), false)
                : new ReferencedText(Optional.empty(), line, false);
    }
}
