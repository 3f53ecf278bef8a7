/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import java.util.List;

/** Which Java runs the program, on what. */
final class JavaCheck implements Check {
    /** What the classes are compiled for. */
    private static final int OLDEST = 17;

    @Override
    public String name() {
        return "java";
    }

    @Override
    public List<Finding> look() {
        String found = String.format(
                "%s (%s), %d processors, %s on %s",
                Runtime.version(),
                System.getProperty("java.vendor", "unknown"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name", "unknown"),
                System.getProperty("os.arch", "unknown"));
        return List.of(
                Runtime.version().feature() < OLDEST
                        ? Finding.wrong(name(), found, "install Java " + OLDEST + " or newer")
                        : Finding.ok(name(), found));
    }
}
