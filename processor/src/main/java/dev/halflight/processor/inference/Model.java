/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The masked autoencoder on its device. In pass A everything measured is visible: the encoder answers with the redshift
 * distribution, from the images alone, and for samples that have a spectrum from both as well. In pass B each token is
 * predicted from others. There is no chance in it: the same tokens give the same prediction. Not thread-safe.
 */
public final class Model implements DeviceModel {
    private final TokenLayout layout;
    private final Device device;
    private final Precision precision;
    private final OperationProfile profile;
    private final OnnxNetwork encoder;
    private final EncoderInput input;
    private final Optional<Reconstructor> reconstructor;

    /**
     * Loads a model.
     *
     * @throws ModelException if it cannot be loaded, or not on that device or in that precision, or fails its
     *     self-test
     */
    public Model(ModelFolder folder, ModelOptions options) {
        this(folder, options, options.precision().of(folder.card(), options.device()));
    }

    private Model(ModelFolder folder, ModelOptions options, Precision precision) {
        this(folder, options, precision, SelfTestRun.require(folder, precision, options));
    }

    private Model(ModelFolder folder, ModelOptions options, Precision precision, OperationProfile profile) {
        ModelCard card = folder.card();
        layout = card.layout();
        device = options.device();
        this.precision = precision;
        this.profile = profile;
        encoder = new OnnxNetwork(folder.path().resolve(precision.encoder()), options);
        input = new EncoderInput(layout, card.contextScaling().length());
        reconstructor = options.reconstruct()
                ? Optional.of(new Reconstructor(
                        layout,
                        card.redshiftGrid(),
                        encoder,
                        input,
                        new OnnxNetwork(folder.path().resolve(precision.decoder()), options)))
                : Optional.empty();
    }

    /** The same model once more, with sessions and memory of its own; {@code folder} and {@code options} are those of this one. */
    Model again(ModelFolder folder, ModelOptions options) {
        return new Model(folder, options, precision, profile);
    }

    /** Version of the ONNX Runtime that is loaded, which need not be that of its Java classes. */
    public static String runtime() {
        return OnnxNetwork.runtime();
    }

    /** What ran the self-test. */
    public OperationProfile profile() {
        return profile;
    }

    /** What the networks compute in. */
    public Precision precision() {
        return precision;
    }

    @Override
    public String provider() {
        return told(device.provider(), precision);
    }

    @Override
    public String place() {
        return place(device, precision);
    }

    /** {@link #place()} of a model that is not loaded. */
    public static String place(Device device, Precision precision) {
        return told(device.toString(), precision);
    }

    private static String told(String where, Precision precision) {
        return precision == Precision.SINGLE ? where : where + " " + precision;
    }

    @Override
    public List<Prediction> run(List<Tokens> samples) {
        return run(samples, reconstructor);
    }

    @Override
    public List<Prediction> runHastily(List<Tokens> samples) {
        return run(samples, Optional.empty());
    }

    private List<Prediction> run(List<Tokens> samples, Optional<Reconstructor> reconstructor) {
        Map<Tokens, Encoded> ofImages = encode(samples, Tokens::hasImage, Mask.imageOnly(layout), false);
        Map<Tokens, Encoded> ofAll = encode(samples, Tokens::hasSpectrum, Mask.everything(layout), true);
        List<Encoded> best = new ArrayList<>();
        for (Tokens sample : samples) {
            best.add(ofAll.getOrDefault(sample, ofImages.get(sample)));
        }
        Optional<List<Reconstructed>> reconstructed = reconstructor.map(passB -> passB.run(samples, best));
        List<Prediction> predictions = new ArrayList<>();
        for (int k = 0; k < samples.size(); k++) {
            int place = k;
            predictions.add(new Prediction(
                    Optional.ofNullable(ofImages.get(samples.get(k))).map(Encoded::redshift),
                    Optional.ofNullable(ofAll.get(samples.get(k))).map(Encoded::redshift),
                    best.get(k).classes(),
                    best.get(k).embedding(),
                    reconstructed.map(all -> all.get(place))));
        }
        return predictions;
    }

    private Map<Tokens, Encoded> encode(List<Tokens> all, Predicate<Tokens> which, Mask mask, boolean spectra) {
        List<Tokens> samples = all.stream().filter(which).toList();
        Map<Tokens, Encoded> answers = new HashMap<>();
        if (samples.isEmpty()) {
            return answers;
        }
        try (NDManager scope = encoder.manager().newSubManager()) {
            NDList outputs = encoder.run(input.write(scope, samples, mask, spectra));
            outputs.attach(scope);
            List<Encoded> encoded = Encoded.of(outputs, samples.size());
            for (int k = 0; k < samples.size(); k++) {
                answers.put(samples.get(k), encoded.get(k));
            }
        }
        return answers;
    }

    @Override
    public void close() {
        reconstructor.ifPresent(Reconstructor::close);
        encoder.close();
    }
}
