/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.intake.FitsFiles;
import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class LsstAlertTest {
    private final AlertReader reader =
            new AlertReader(new LsstSchemas(Optional.empty(), Optional.empty()), EnumSet.allOf(Stamp.class));
    private final GenericRecord packet = SyntheticAlerts.alert(3);

    private Observation observe(Stamp stamp) throws Exception {
        List<Alert> alerts = reader.read(AlertPackets.file(packet));
        assertThat(alerts).hasSize(1);
        return alerts.get(0).observe(stamp);
    }

    private void assertRefused(Kind kind, String message) {
        AlertException refusal = catchThrowableOfType(AlertException.class, () -> observe(Stamp.TEMPLATE));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageContaining(message);
    }

    private static GenericRecord in(GenericRecord record, String field) {
        return (GenericRecord) record.get(field);
    }

    @Test
    void shouldMakeAStampAnObservationOfItsBand() throws Exception {
        Observation observation = observe(Stamp.TEMPLATE);

        assertThat(observation.getObjectId()).isEqualTo("7000000003");
        assertThat(observation.getRevision()).isEqualTo(9_000_000_003L);
        assertThat(observation.getSurvey()).isEqualTo("lsst");
        assertThat(observation.getRa()).isEqualTo(10.003);
        assertThat(observation.getDec()).isEqualTo(-30.003);
        assertThat(observation.getEbv()).isEmpty();
        BandImage image = observation.getImages().get(0);
        assertThat(observation.getImages()).hasSize(1);
        assertThat(image.getBand()).isEqualTo(Band.I);
        assertThat(image.getFilter()).isEqualTo("lsst.i");
        assertThat(image.getKind()).isEqualTo(ImageKind.TEMPLATE);
        assertThat(image.getZeroPoint()).isEqualTo(31.4);
        assertThat(image.getObjectX()).isCloseTo(14, within(1e-6));
        assertThat(image.getObjectY()).isCloseTo(14, within(1e-6));
        assertThat(image.getPixelToSky().get(0)).isCloseTo(-0.2, within(1e-6));
        assertThat(image.getPixelToSky().get(3)).isCloseTo(0.2, within(1e-6));
        assertThat(image.getPsfFwhm().orElseThrow()).isCloseTo(2.3548 * 2 * 0.2, within(0.01));
        assertThat(image.getMjd()).isEmpty();
        assertThat(Floats.fromBytes(image.getVariance().orElseThrow())).containsOnly(36);
        float[] pixels = Floats.fromBytes(image.getPixels());
        assertThat(pixels[14 * 30 + 14]).isCloseTo(900, within(30f));
    }

    @Test
    void shouldSayOfWhichKindAStampIsAndWhenItWasTaken() throws Exception {
        BandImage science = observe(Stamp.SCIENCE).getImages().get(0);
        BandImage difference = observe(Stamp.DIFFERENCE).getImages().get(0);

        assertThat(science.getKind()).isEqualTo(ImageKind.VISIT);
        assertThat(science.getMjd()).hasValue(61_003.25);
        assertThat(difference.getKind()).isEqualTo(ImageKind.DIFFERENCE);
        assertThat(difference.getMjd()).hasValue(61_003.25);
    }

    @Test
    void shouldSeeTheObjectWhereItsMeanIs() throws Exception {
        in(packet, "diaObject").put("dec", -30.003 + 0.4 / 3600);

        assertThat(observe(Stamp.TEMPLATE).getDec()).isEqualTo(-30.003 + 0.4 / 3600);
        assertThat(observe(Stamp.TEMPLATE).getImages().get(0).getObjectY()).isCloseTo(16, within(1e-3));
    }

    @Test
    void shouldKnowABodyOfTheSolarSystemByTheSource() throws Exception {
        packet.put("diaObject", null);
        in(packet, "diaSource").put("diaObjectId", 0L);

        Observation observation = observe(Stamp.TEMPLATE);

        assertThat(observation.getObjectId()).isEqualTo("9000000003");
        assertThat(observation.getRa()).isEqualTo(10.003);
    }

    @Test
    void shouldSayWhatAnAlertLacks() throws Exception {
        packet.put("cutoutTemplate", null);
        assertRefused(Kind.NO_STAMP, "carries no cutoutTemplate");

        packet.put("cutoutTemplate", ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertRefused(Kind.BROKEN_STAMP, "cutoutTemplate is not a FITS file");

        BasicHDU<?> counts = FitsFiles.image(FitsFiles.ramp(30, 30));
        packet.put("cutoutTemplate", ByteBuffer.wrap(FitsFiles.bytes(counts)));
        assertRefused(Kind.BROKEN_STAMP, "cutoutTemplate is in no unit, not in nJy");

        counts.getHeader().addValue("BUNIT", "nJy", "");
        packet.put("cutoutTemplate", ByteBuffer.wrap(FitsFiles.bytes(counts)));
        assertRefused(Kind.BROKEN_STAMP, "has no world coordinates");

        FitsFiles.tangentPlane(counts.getHeader(), 15, 15, 90, 45, 0.2 / 3600);
        packet.put("cutoutTemplate", ByteBuffer.wrap(FitsFiles.bytes(counts)));
        assertRefused(Kind.BROKEN_STAMP, "does not show the place");

        in(packet, "diaSource").put("band", "w");
        assertRefused(Kind.INCOMPLETE, "band w is none of");

        in(packet, "diaSource").put("diaSourceId", 0L);
        assertRefused(Kind.INCOMPLETE, "no diaSourceId");
    }
}
