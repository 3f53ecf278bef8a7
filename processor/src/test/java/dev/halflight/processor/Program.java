/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A call of the program in this JVM: how it ended and what it said. */
record Program(int exit, List<String> printed, List<String> errors) {
    static Program run(Object... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int k = 0; k < texts.length; k++) {
            texts[k] = arguments[k].toString();
        }
        int exit = Halflight.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute(texts);
        return new Program(
                exit,
                printed.toString().lines().toList(),
                errors.toString().lines().toList());
    }
}
