/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.model.SelfTest;
import dev.halflight.schemas.tokens.TokenLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a model's self-test before the model is used, in a session of its own that ONNX Runtime profiles: the answers must
 * be those of the card, and the profile must show that the device asked for did the work. ONNX Runtime itself falls back
 * to the processor without a word.
 */
final class SelfTestRun {
    /** Other devices add in another order, and with other roundings. */
    private static final double GPU_TOLERANCE = 2e-2;
    /** Half precision rounds to 11 bits; an export allows its embedding to differ by as much. */
    private static final double HALF_TOLERANCE = 5e-2;

    private SelfTestRun() {}

    /** Returns what ran it. */
    static OperationProfile require(ModelFolder folder, Precision precision, ModelOptions options) {
        try {
            Path scratch = Files.createTempDirectory("halflight-self-test");
            try {
                run(folder, precision, options, scratch.resolve("profile").toString());
                OperationProfile profile = OperationProfile.read(profile(scratch));
                profile.requireOn(options.device());
                return profile;
            } finally {
                delete(scratch);
            }
        } catch (DeviceException e) {
            throw new ModelException("the model fails its self-test: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the self-test needs a writable temporary folder (java.io.tmpdir): " + e.getMessage(), e);
        }
    }

    static double tolerance(SelfTest selfTest, Precision precision, ModelOptions options) {
        if (options.device() instanceof Device.Cpu) {
            return precision == Precision.HALF ? HALF_TOLERANCE : selfTest.tolerance();
        }
        // unless it is told otherwise, a GPU multiplies single precision with 11 bits as well
        boolean exact = "0".equals(options.provider().get("use_tf32"));
        return precision == Precision.SINGLE && exact ? GPU_TOLERANCE : HALF_TOLERANCE;
    }

    private static void run(ModelFolder folder, Precision precision, ModelOptions options, String profile) {
        ModelCard card = folder.card();
        TokenLayout layout = card.layout();
        Path file = folder.path().resolve(precision.encoder());
        try (OnnxNetwork encoder = new OnnxNetwork(file, options, profile);
                NDManager scope = encoder.manager().newSubManager()) {
            NDArray image = input(scope, "image", layout.imageTokens(), layout.imageTokenLength());
            NDArray imageMask = ones(scope, "image_mask", layout.imageTokens());
            NDArray spectrumMask = ones(scope, "spectrum_mask", layout.spectrumTokens());
            NDList outputs = encoder.run(new NDList(
                    image,
                    imageMask,
                    input(scope, "context", card.contextScaling().length()),
                    input(scope, "spectrum", layout.spectrumTokens(), layout.spectrumTokenLength()),
                    spectrumMask));
            outputs.attach(scope);
            Encoded answer = Encoded.of(outputs, 1).get(0);
            double tolerance = tolerance(card.selfTest(), precision, options);
            requireLength(
                    "embedding",
                    answer.embedding().length,
                    card.selfTest().embedding().size());
            requireLength(
                    "redshift", answer.redshift().length, card.redshiftGrid().cells());
            requireEqual(
                    "embedding", doubles(answer.embedding()), card.selfTest().embedding(), tolerance);
            double[] quantiles = quantiles(answer.redshift(), card.redshiftGrid());
            requireEqual("redshift", quantiles, card.selfTest().redshift(), tolerance);
            if (options.reconstruct()) {
                NDList inputs = new NDList(
                        image,
                        outputs.get(Encoded.IMAGE_LATENTS),
                        outputs.get(Encoded.SPECTRUM_LATENTS),
                        imageMask,
                        spectrumMask,
                        input(scope, "redshift", 1));
                requireReconstruction(folder.path().resolve(precision.decoder()), options, layout, inputs);
            }
        }
    }

    /** The quantiles of {@link SelfTest#QUANTILES} of a distribution, in ln(1+z). */
    static double[] quantiles(float[] redshift, RedshiftGrid grid) {
        return SelfTest.QUANTILES.stream()
                .mapToDouble(level -> Math.log1p(RedshiftSummary.quantile(redshift, grid, level)))
                .toArray();
    }

    static double[] doubles(float[] values) {
        double[] same = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            same[k] = values[k];
        }
        return same;
    }

    private static void requireReconstruction(Path file, ModelOptions options, TokenLayout layout, NDList inputs) {
        try (OnnxNetwork decoder = new OnnxNetwork(file, options);
                NDManager scope = decoder.manager().newSubManager()) {
            NDList tokens = decoder.run(inputs);
            tokens.attach(scope);
            requireLength(
                    "the reconstructed image",
                    Encoded.rows(tokens.get(0), 1).get(0).length,
                    layout.imageTokens() * layout.imageTokenPixels());
            requireLength(
                    "the reconstructed spectrum",
                    Encoded.rows(tokens.get(1), 1).get(0).length,
                    layout.spectrumTokens() * layout.spectrumPatch());
        }
    }

    private static NDArray input(NDManager manager, String name, long... shape) {
        return twice(manager, name, SelfTest.input((int) new Shape(shape).size()), shape);
    }

    private static NDArray ones(NDManager manager, String name, long count) {
        float[] values = new float[(int) count];
        Arrays.fill(values, 1);
        return twice(manager, name, values, count);
    }

    /** A batch of two equal samples. */
    private static NDArray twice(NDManager manager, String name, float[] values, long... shape) {
        DirectBuffer buffer = new DirectBuffer();
        FloatBuffer room = buffer.room(2 * values.length);
        room.put(values).put(values);
        long[] batch = new long[shape.length + 1];
        batch[0] = 2;
        System.arraycopy(shape, 0, batch, 1, shape.length);
        return buffer.tensor(manager, name, batch);
    }

    private static void requireLength(String what, int found, int expected) {
        if (found != expected) {
            throw new ModelException("the model fails its self-test: " + what + " has " + found + " values, not "
                    + expected + " as its card says; get the model folder again");
        }
    }

    private static void requireEqual(String what, double[] found, List<Double> expected, double tolerance) {
        for (int k = 0; k < expected.size(); k++) {
            if (!(Math.abs(found[k] - expected.get(k)) <= tolerance)) {
                throw new ModelException("the model fails its self-test: " + what + "[" + k + "] is " + found[k]
                        + ", not "
                        + expected.get(k) + " within " + tolerance + "; use another device, or get the model folder"
                        + " again");
            }
        }
    }

    private static Path profile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst()
                    .orElseThrow(() -> new ModelException("ONNX Runtime wrote no profile of the self-test"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
