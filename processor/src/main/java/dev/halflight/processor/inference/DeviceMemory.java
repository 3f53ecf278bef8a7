/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a GPU, as the driver's own program tells it: ONNX Runtime does not.
 *
 * @param used bytes that are in use, by whatever process
 * @param total bytes that there are
 */
public record DeviceMemory(long used, long total) {
    private static final Pattern MEBIBYTES = Pattern.compile("\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*");
    private static final int PATIENCE_SECONDS = 10;

    /**
     * Asks for that of a device; empty for a processor.
     *
     * @throws IOException if the driver's program is not there, or does not answer as it should
     */
    public static Optional<DeviceMemory> of(Device device) throws IOException, InterruptedException {
        if (!(device instanceof Device.Gpu gpu)) {
            return Optional.empty();
        }
        Optional<String> visible = Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES"));
        Process process = new ProcessBuilder(command(visible, gpu.index()))
                .redirectErrorStream(true)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nvidia-smi does not answer within " + PATIENCE_SECONDS + " s");
            }
            byte[] answer = process.getInputStream().readNBytes(1024);
            return Optional.of(parse(new String(answer, StandardCharsets.UTF_8)));
        } finally {
            process.destroyForcibly();
        }
    }

    /** CUDA counts the devices that it is shown, nvidia-smi all that there are. */
    static List<String> command(Optional<String> visible, int index) {
        String[] shown = visible.map(names -> names.split(",")).orElse(new String[0]);
        String name = index < shown.length && !shown[index].isBlank() ? shown[index].strip() : Integer.toString(index);
        return List.of(
                "nvidia-smi", "-i", name, "--query-gpu=memory.used,memory.total", "--format=csv,noheader,nounits");
    }

    static DeviceMemory parse(String answer) throws IOException {
        Matcher found = MEBIBYTES.matcher(answer);
        if (!found.matches()) {
            throw new IOException("nvidia-smi does not say how much memory there is: " + answer.strip());
        }
        return new DeviceMemory(Long.parseLong(found.group(1)) << 20, Long.parseLong(found.group(2)) << 20);
    }
}
