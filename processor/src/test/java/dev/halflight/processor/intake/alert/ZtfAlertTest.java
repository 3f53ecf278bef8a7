/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZtfAlertTest {
    private final AlertReader reader =
            new AlertReader(new LsstSchemas(Optional.empty(), Optional.empty()), EnumSet.allOf(Stamp.class));
    private GenericRecord packet;
    private GenericRecord candidate;

    @BeforeEach
    void make() throws Exception {
        packet = AlertPackets.ztf("ZTF21abiuvdk", 1642404680815015001L);
        candidate = (GenericRecord) packet.get("candidate");
    }

    private Observation observe(Stamp stamp) throws Exception {
        return reader.read(AlertPackets.file(packet)).get(0).observe(stamp);
    }

    private void assertRefused(Kind kind, String message) {
        AlertException refusal = catchThrowableOfType(AlertException.class, () -> observe(Stamp.TEMPLATE));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageContaining(message);
    }

    @Test
    void shouldMakeAStampAnObservationOfItsBand() throws Exception {
        Observation observation = observe(Stamp.TEMPLATE);

        assertThat(observation.getObjectId()).isEqualTo("ZTF21abiuvdk");
        assertThat(observation.getRevision()).isEqualTo(1642404680815015001L);
        assertThat(observation.getSurvey()).isEqualTo("ztf");
        assertThat(observation.getRa()).isEqualTo(0.8145);
        assertThat(observation.getDec()).isEqualTo(16.1457);
        BandImage image = observation.getImages().get(0);
        assertThat(image.getBand()).isEqualTo(Band.R);
        assertThat(image.getFilter()).isEqualTo("ztf.r");
        assertThat(image.getKind()).isEqualTo(ImageKind.TEMPLATE);
        assertThat(image.getZeroPoint()).isEqualTo(26.25);
        assertThat(image.getVariance()).isEmpty();
        assertThat(image.getMjd()).isEmpty();
        assertThat(Floats.fromBytes(image.getPixels())).hasSize(63 * 63).containsOnly(100);
    }

    @Test
    void shouldHaveEastLeftNorthDownAndTheCandidateWithinTheMiddlePixel() throws Exception {
        BandImage image = observe(Stamp.TEMPLATE).getImages().get(0);

        assertThat(image.getPixelToSky()).containsExactly(-1.01, 0.0, 0.0, -1.01);
        assertThat(image.getObjectX()).isCloseTo(30.84, within(1e-3));
        assertThat(image.getObjectY()).isCloseTo(31.25, within(1e-3));

        candidate.put("xpos", null);
        assertThat(observe(Stamp.TEMPLATE).getImages().get(0).getObjectX()).isEqualTo(31);
    }

    @Test
    void shouldTellTheMiddleOfTheExposure() throws Exception {
        BandImage science = observe(Stamp.SCIENCE).getImages().get(0);

        assertThat(science.getKind()).isEqualTo(ImageKind.VISIT);
        assertThat(science.getMjd().orElseThrow()).isCloseTo(59400.25 + (15 + 37) / 86400.0, within(1e-8));
        assertThat(observe(Stamp.DIFFERENCE).getImages().get(0).getKind()).isEqualTo(ImageKind.DIFFERENCE);
        candidate.put("exptime", null);
        assertThat(observe(Stamp.SCIENCE).getImages().get(0).getMjd()).isEmpty();
    }

    @Test
    void shouldSayWhatAnAlertLacks() {
        candidate.put("fid", 4);
        assertRefused(Kind.INCOMPLETE, "filter 4 is none of 1 (g), 2 (r), 3 (i)");
        candidate.put("fid", 1);
        candidate.put("magzpsci", null);
        assertRefused(Kind.INCOMPLETE, "no magzpsci");
        packet.put("cutoutTemplate", null);
        assertRefused(Kind.NO_STAMP, "carries no cutoutTemplate");
    }
}
