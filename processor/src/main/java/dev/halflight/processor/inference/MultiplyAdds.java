/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How much an encoder multiplies, read in the profile that ONNX Runtime writes of a run: it has the shapes of what each operation
 * took and gave.
 *
 * @param anImage multiplications, each with an addition, of the matrix products and convolutions for the images of one observation
 * @param operations the kinds of operations that were run
 */
public record MultiplyAdds(double anImage, Set<String> operations) {
    private static final String PRODUCT = "MatMul|Gemm|FusedMatMul|FusedGemm";
    private static final String CONVOLUTION = "Conv|FusedConv";

    public MultiplyAdds {
        operations = Set.copyOf(operations);
    }

    /**
     * Counts them in a run on the processor, in single precision.
     *
     * @param samples images, at least two
     * @throws IOException if there is no writable temporary folder
     * @throws ModelException if the model cannot be loaded
     */
    public static MultiplyAdds of(ModelFolder folder, List<Tokens> samples) throws IOException {
        ModelCard card = folder.card();
        Path scratch = Files.createTempDirectory("halflight-profile");
        try {
            ModelOptions options = new ModelOptions(new Device.Cpu(), PrecisionChoice.SINGLE, 1, false);
            Path file = folder.path().resolve(Precision.SINGLE.encoder());
            try (OnnxNetwork encoder = new OnnxNetwork(
                            file, options, scratch.resolve("profile").toString());
                    NDManager scope = encoder.manager().newSubManager()) {
                EncoderInput input =
                        new EncoderInput(card.layout(), card.contextScaling().length());
                encoder.run(input.write(scope, samples, Mask.imageOnly(card.layout()), false))
                        .attach(scope);
            }
            return count(scratch, samples.size());
        } finally {
            delete(scratch);
        }
    }

    private static MultiplyAdds count(Path scratch, int samples) throws IOException {
        double sum = 0;
        Set<String> operations = new TreeSet<>();
        for (Path profile : files(scratch)) {
            for (JsonNode event : new ObjectMapper().readTree(profile.toFile())) {
                JsonNode operation = event.path("args");
                if (operation.has("output_type_shape")) {
                    operations.add(operation.path("op_name").asText());
                    sum += of(operation);
                }
            }
        }
        return new MultiplyAdds(sum / samples, operations);
    }

    /** Each value of the result is a sum of as many products as an operand's inner axes have places. */
    private static double of(JsonNode operation) {
        String name = operation.path("op_name").asText();
        long[] result = shape(operation.path("output_type_shape").path(0));
        if (name.matches(PRODUCT)) {
            long[] left = shape(operation.path("input_type_shape").path(0));
            return product(result, 0) * left[left.length - 1];
        }
        return name.matches(CONVOLUTION)
                ? product(result, 0)
                        * product(shape(operation.path("input_type_shape").path(1)), 1)
                : 0;
    }

    /** From a tensor's type and shape, such as {@code {"float": [2, 64, 192]}}. */
    private static long[] shape(JsonNode tensor) {
        return StreamSupport.stream(tensor.path(tensor.fieldNames().next()).spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static double product(long[] shape, int from) {
        double product = 1;
        for (int axis = from; axis < shape.length; axis++) {
            product *= shape[axis];
        }
        return product;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
