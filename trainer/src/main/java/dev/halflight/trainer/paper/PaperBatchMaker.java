/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.trainer.train.BatchMaker;
import dev.halflight.trainer.train.Labels;
import dev.halflight.v1.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes batches for the paper's network; of so many batches, a share goes without spectra. */
final class PaperBatchMaker implements BatchMaker<PaperBatch> {
    private final Tokenizer tokenizer;
    private final PaperImage images;
    private final double spectraDropped;

    PaperBatchMaker(Tokenizer tokenizer, PaperConfig.ImageInput input, double spectraDropped) {
        AvroTrust.ensure();
        this.tokenizer = tokenizer;
        images = new PaperImage(tokenizer.layout(), input);
        this.spectraDropped = spectraDropped;
    }

    @Override
    public PaperBatch make(List<Observation> observations, long seed) {
        int size = observations.size();
        boolean dropped = new SplittableRandom(seed).nextDouble() < spectraDropped;
        float[] image = new float[size * PaperBatch.IMAGE_LENGTH];
        float[] spectrum = new float[size * PaperSize.SPECTRUM_BINS];
        for (int sample = 0; sample < size; sample++) {
            Observation observation = observations.get(sample);
            write(observation, image, sample * PaperBatch.IMAGE_LENGTH);
            if (!dropped && observation.getSpectrum().isPresent()) {
                PaperSpectrum.write(observation.getSpectrum().get(), spectrum, sample * PaperSize.SPECTRUM_BINS);
            }
        }
        return new PaperBatch(image, spectrum, dropped, labels(observations));
    }

    private void write(Observation observation, float[] image, int offset) {
        try {
            images.write(tokenizer.tokenize(observation), image, offset);
        } catch (UnusableObservationException e) {
            throw new IllegalArgumentException(
                    "observation " + observation.getObjectId() + " cannot be trained on: " + e.getMessage(), e);
        }
    }

    private static Labels labels(List<Observation> observations) {
        int size = observations.size();
        float[] redshift = new float[size];
        float[] weight = new float[size];
        float[] width = new float[size];
        int[] objectClass = new int[size];
        Arrays.fill(width, 1);
        Arrays.fill(objectClass, Labels.UNKNOWN_CLASS);
        for (int sample = 0; sample < size; sample++) {
            Observation observation = observations.get(sample);
            redshift[sample] = (float) Math.log1p(observation.getKnownRedshift().orElse(0.0));
            weight[sample] = observation.getKnownRedshift().isPresent() ? 1 : 0;
        }
        return new Labels(redshift, width, weight, objectClass);
    }
}
