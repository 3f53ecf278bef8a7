/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which providers ran a network, as ONNX Runtime's profile has it.
 *
 * @param operations how many operations each provider ran, by its name without 'ExecutionProvider'; TensorRT's are whole parts of the
 *     network
 * @param products how many of them are matrix products
 */
public record OperationProfile(
        Map<String, Integer> operations,
        @JsonProperty("matrix_products") Map<String, Integer> products) {
    private static final String PRODUCT = "MatMul|Gemm|FusedMatMul|FusedGemm";
    private static final String PROVIDER = "ExecutionProvider";

    public OperationProfile {
        operations = Map.copyOf(operations);
        products = Map.copyOf(products);
    }

    /** Reads the file that a session wrote. */
    static OperationProfile read(Path file) throws IOException {
        Map<String, Integer> operations = new TreeMap<>();
        Map<String, Integer> products = new TreeMap<>();
        for (JsonNode event : new ObjectMapper().readTree(file.toFile())) {
            String provider = event.path("args").path("provider").asText();
            if (provider.endsWith(PROVIDER)) {
                String name = provider.substring(0, provider.length() - PROVIDER.length());
                operations.merge(name, 1, Integer::sum);
                if (event.path("args").path("op_name").asText().matches(PRODUCT)) {
                    products.merge(name, 1, Integer::sum);
                }
            }
        }
        return new OperationProfile(operations, products);
    }

    /**
     * Says that the device did the work.
     *
     * @throws ModelException if it did not do all matrix products
     */
    void requireOn(Device device) {
        String wanted = device.provider();
        int all = products.values().stream().mapToInt(Integer::intValue).sum();
        int matching = products.getOrDefault(wanted, 0);
        boolean done = all > 0 && matching == all;
        if (device instanceof Device.TensorRt) {
            // what TensorRT takes over is one operation of a name of its own; what it leaves is for CUDA
            matching += products.getOrDefault("CUDA", 0);
            done = operations.getOrDefault(wanted, 0) > 0 && matching == all;
        }
        if (!done) {
            throw new ModelException("the model was to run on " + device + ", but " + wanted + PROVIDER + " did only "
                    + matching + " of its " + all + " matrix products" + device.advice());
        }
    }
}
