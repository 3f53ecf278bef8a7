/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private final Preparation preparation = new Preparation(TestModel.TOKENIZER);
    private final Observation observation = TestObservations.withImages();

    private void assertRefused(Observation.Builder broken, Reason reason, String message) {
        assertThat(preparation.apply(broken.build())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.message()).contains(message);
        });
    }

    private void assertRefused(BandImage.Builder broken, Reason reason, String message) {
        assertRefused(Observation.newBuilder(observation).setImages(List.of(broken.build())), reason, message);
    }

    private static BandImage.Builder image() {
        return TestObservations.image(Band.G, "hsc.g");
    }

    @Test
    void shouldKeepWhatTheResultIsToSayBesideTheTokens() {
        Observation known = Observation.newBuilder(observation)
                .setRevision(3)
                .setKnownRedshift(0.7)
                .build();

        assertThat(preparation.apply(known)).isInstanceOfSatisfying(Enrichable.class, enrichable -> {
            TokenizedObservation tokenized = (TokenizedObservation) enrichable.input();
            assertThat(tokenized.objectId()).isEqualTo("galaxy");
            assertThat(tokenized.revision()).isEqualTo(3);
            assertThat(tokenized.survey()).isEqualTo("hsc");
            assertThat(tokenized.ra()).isEqualTo(150);
            assertThat(tokenized.dec()).isEqualTo(2);
            assertThat(tokenized.knownRedshift()).contains(0.7);
            assertThat(tokenized.tokens().bands()).containsExactly(Band.G, Band.R, Band.I, Band.Z, Band.Y);
        });
    }

    @Test
    void shouldRefuseAnObservationWithoutIdentifierOrPlace() {
        assertRefused(Observation.newBuilder(observation).setObjectId(" "), Reason.INVALID_OBSERVATION, "objectId");
        assertRefused(Observation.newBuilder(observation).setDec(90.5), Reason.INVALID_OBSERVATION, "dec 90.5");
        assertRefused(Observation.newBuilder(observation).setDec(Double.NaN), Reason.INVALID_OBSERVATION, "dec NaN");
        assertRefused(Observation.newBuilder(observation).setRa(361), Reason.INVALID_OBSERVATION, "ra 361");
    }

    @Test
    void shouldRefuseImagesThatMakeNoSense() {
        assertRefused(image().setWidth(63), Reason.MALFORMED_IMAGE, "63 x 64");
        assertRefused(image().setZeroPoint(Double.NaN), Reason.MALFORMED_IMAGE, "zero point");
        assertRefused(image().setPixelToSky(List.of(0.0, 0.0, 0.0, 0.0)), Reason.MALFORMED_IMAGE, "inverted");
        assertRefused(image().setKind(ImageKind.DIFFERENCE), Reason.DIFFERENCE_IMAGE, "band G");
        assertRefused(
                Observation.newBuilder(observation).setImages(List.of(image().build(), image().build())),
                Reason.DUPLICATE_BAND,
                "band G");
    }

    @Test
    void shouldRefuseASpectrumWhoseArraysDoNotBelongTogether() {
        Spectrum spectrum = TestObservations.spectrum();

        assertRefused(
                Observation.newBuilder(observation)
                        .setSpectrum(Spectrum.newBuilder(spectrum)
                                .setFlux(Floats.toBytes(new float[3]))
                                .build()),
                Reason.MALFORMED_SPECTRUM,
                "");
    }

    @Test
    void shouldRefuseAnObservationOfWhichNothingCanBeUsed() {
        float[] nothing = new float[64 * 64];
        Arrays.fill(nothing, Float.NaN);

        assertRefused(image().setPixels(Floats.toBytes(nothing)), Reason.NO_USABLE_DATA, "no band");
        assertRefused(Observation.newBuilder(observation).setImages(List.of()), Reason.NO_USABLE_DATA, "no band");
    }

    @Test
    void shouldRefuseFewerBandsThanAreAskedFor() {
        Observation one = Observation.newBuilder(observation)
                .setImages(List.of(image().build()))
                .build();
        Preparation demanding = new Preparation(TestModel.TOKENIZER, 2);

        assertThat(preparation.apply(one)).isInstanceOf(Enrichable.class);
        assertThat(demanding.apply(one)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_FEW_BANDS);
            assertThat(refused.message()).contains("1 band, and no spectrum; 2 bands were asked for");
        });
        assertThat(demanding.apply(observation)).isInstanceOf(Enrichable.class);
        assertThat(demanding.apply(Observation.newBuilder(one)
                        .setSpectrum(TestObservations.spectrum())
                        .build()))
                .isInstanceOf(Enrichable.class);
    }

    @Test
    void shouldNotCarryAKnownRedshiftThatIsNoNumber() {
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Observation known =
                    Observation.newBuilder(observation).setKnownRedshift(none).build();

            assertThat(preparation.apply(known))
                    .isInstanceOfSatisfying(
                            Enrichable.class,
                            enrichable -> assertThat(((TokenizedObservation) enrichable.input()).knownRedshift())
                                    .isEmpty());
        }
    }
}
