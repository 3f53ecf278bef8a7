/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process has in the machine's memory, as Linux tells it. */
final class ResidentMemory {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ResidentMemory() {}

    /**
     * Bytes.
     *
     * @throws IOException if there is no such process, or this is not Linux
     */
    static long of(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            throw new IOException("the memory of a process is read from " + status
                    + ", which is not there: the process has ended, or the system is not Linux");
        }
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        if (!resident.find()) {
            throw new IOException(status + " does not say what is resident");
        }
        return Long.parseLong(resident.group(1)) << 10;
    }
}
