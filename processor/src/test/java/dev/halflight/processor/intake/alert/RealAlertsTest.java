/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.processor.intake.Converted;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealAlertsTest {
    private static final Path ALERTS = Path.of("..", "..", "shared", "data", "alerts");

    private AlertReader reader;

    @BeforeEach
    void needAlerts() throws IOException {
        assumeTrue(
                Files.isDirectory(ALERTS),
                () -> "skipped: there is no " + ALERTS.toAbsolutePath().normalize());
        SchemaFolder schemas = new SchemaFolder(ALERTS.resolve("schemas_lsst"));
        reader = new AlertReader(new LsstSchemas(Optional.empty(), Optional.of(schemas)), EnumSet.allOf(Stamp.class));
    }

    private List<Observation> observations(String folder) throws IOException, IntakeException {
        List<Observation> observations = new ArrayList<>();
        for (Path file : files(folder)) {
            Converted converted = AlertFile.read(file, reader, EnumSet.allOf(Stamp.class));
            assertThat(converted.refusals()).isEmpty();
            observations.addAll(converted.observations());
        }
        return observations;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ALERTS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static double flux(Observation observation, double radius) {
        BandImage image = observation.getImages().get(0);
        float[] pixels = Floats.fromBytes(image.getPixels());
        double sum = 0;
        for (int k = 0; k < pixels.length; k++) {
            double x = k % image.getWidth() - image.getObjectX();
            double y = k / image.getWidth() - image.getObjectY();
            sum += Math.hypot(x, y) <= radius ? pixels[k] : 0;
        }
        return sum * Math.pow(10, -0.4 * (image.getZeroPoint() - 31.4));
    }

    @Test
    void shouldReadFramedAlertsOfThreeVersionsOfLsst() throws Exception {
        assertThat(observations("lsst_boom")).hasSize(9).allSatisfy(observation -> {
            BandImage image = observation.getImages().get(0);
            assertThat(image.getVariance()).isPresent();
            assertThat(image.getPsfFwhm().orElseThrow()).isBetween(0.7, 1.1);
        });
    }

    @Test
    void shouldReadAlertsOfTheCameraOfLsst() throws Exception {
        List<Observation> all = observations("lsst_v9_lsstcam");

        assertThat(all)
                .hasSize(24)
                .extracting(observation -> observation.getImages().get(0).getBand())
                .containsOnly(Band.I);
        // a source of 7168 nJy (psfFlux) within 3 arcsec of the object
        Observation difference = all.stream()
                .filter(observation -> observation.getObjectId().equals("169298432742653968"))
                .toList()
                .get(2);
        assertThat(flux(difference, 15)).isCloseTo(7168, within(1000.0));
    }

    @Test
    void shouldReadAlertsOfZtf() throws Exception {
        assertThat(observations("ztf_official")).hasSize(6);
        List<Observation> series = observations("ztf_pittgoogle_series");

        assertThat(series).hasSize(3 * 34).extracting(Observation::getObjectId).containsOnly("ZTF21abiuvdk");
        List<Observation> green = series.stream()
                .filter(observation ->
                        observation.getImages().get(0).getFilter().equals("ztf.g"))
                .toList();
        double first = flux(green.get(0), 20);
        // the galaxy does not change, though the zero points of its exposures do by 0.4 mag
        for (int k = 0; k < green.size(); k += 3) {
            assertThat(flux(green.get(k), 20)).isCloseTo(first, within(0.03 * first));
        }
    }

    @Test
    void shouldSayWhyOtherSurveysAreNotRead() throws Exception {
        for (Path file : files("decam_boom")) {
            assertThatExceptionOfType(IntakeException.class)
                    .isThrownBy(() -> AlertFile.read(file, reader, EnumSet.of(Stamp.TEMPLATE)))
                    .withMessageContaining("neither the zero point of their stamps nor how these lie on the sky");
        }
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> AlertFile.read(files("winter_boom").get(0), reader, EnumSet.of(Stamp.TEMPLATE)))
                .withMessageContaining("its schema is not valid Avro: Duplicate field sgmag1");
    }
}
