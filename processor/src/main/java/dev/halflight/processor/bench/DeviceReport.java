/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found of a device.
 *
 * @param about the machine, as the user describes it
 * @param device where the model ran
 * @param model name and version
 * @param runtime version of ONNX Runtime
 * @param cores processors of the machine
 * @param parity its answers against the processor's
 * @param rates how fast it is
 * @param failures what could not be found out, and why; empty when all is well
 */
public record DeviceReport(
        String about,
        String device,
        String model,
        @JsonProperty("onnxruntime") String runtime,
        int cores,
        List<Parity> parity,
        List<DeviceRate> rates,
        List<String> failures) {
    public DeviceReport {
        parity = List.copyOf(parity);
        rates = List.copyOf(rates);
        failures = List.copyOf(failures);
    }

    /** Whether everything was measured, and the device answers as the processor does. */
    @JsonProperty
    public boolean proved() {
        return failures.isEmpty()
                && !parity.isEmpty()
                && !rates.isEmpty()
                && parity.stream().allMatch(Parity::holds);
    }

    /**
     * Writes the report as JSON.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(this));
    }
}
