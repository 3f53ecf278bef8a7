/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nom.tam.fits.Header;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TangentPlaneTest {
    private static final Path PATH = Path.of("g.fits");
    private static final Offset<Double> NEAR = within(1e-6);
    private static final double SCALE = 0.168 / 3600;

    private static Header header(double ra, double dec) {
        Header header = new Header();
        FitsFiles.tangentPlane(header, 1, 1, ra, dec, SCALE);
        return header;
    }

    private static TangentPlane plane(Header header) throws IntakeException {
        return TangentPlane.of(header, PATH).orElseThrow();
    }

    @Test
    void shouldPlaceTheReferencePoint() throws IntakeException {
        TangentPlane.Pixel pixel = plane(header(150, 2)).pixelOf(150, 2).orElseThrow();
        assertThat(pixel.x()).isCloseTo(0, NEAR);
        assertThat(pixel.y()).isCloseTo(0, NEAR);
    }

    @Test
    void shouldPlaceEastToTheLeftAndNorthUp() throws IntakeException {
        TangentPlane plane = plane(header(150, 60));
        assertThat(plane.pixelOf(150 + 10 * SCALE / Math.cos(Math.toRadians(60)), 60)
                        .orElseThrow()
                        .x())
                .isCloseTo(-10, within(1e-3));
        assertThat(plane.pixelOf(150, 60 + 10 * SCALE).orElseThrow().y()).isCloseTo(10, within(1e-3));
    }

    @Test
    void shouldCrossRightAscensionZero() throws IntakeException {
        TangentPlane.Pixel pixel = plane(header(359.9999, 0)).pixelOf(0.0001, 0).orElseThrow();
        assertThat(pixel.x()).isCloseTo(-0.0002 / SCALE, within(1e-3));
    }

    @Test
    void shouldGiveAStepOnTheSky() throws IntakeException {
        double[] step = plane(header(150, 2)).pixelToSky(new TangentPlane.Pixel(0, 0));
        assertThat(step).containsExactly(new double[] {-0.168, 0, 0, 0.168}, within(1e-6));
    }

    @Test
    void shouldTurnNorthWithTheMeridianFarFromTheReferencePoint() throws IntakeException {
        TangentPlane plane = plane(header(150, 60));
        double[] step = plane.pixelToSky(plane.pixelOf(151, 60).orElseThrow());
        double convergence = Math.toDegrees(Math.atan2(step[2], -step[0]));
        assertThat(Math.abs(convergence)).isCloseTo(Math.sin(Math.toRadians(60)), within(0.01));
    }

    @Test
    void shouldReadScaleAndRotationInEachConvention() throws IntakeException {
        double angle = Math.toRadians(30);
        double[] expected = {
            -SCALE * Math.cos(angle), -SCALE * Math.sin(angle), -SCALE * Math.sin(angle), SCALE * Math.cos(angle)
        };
        Header rotated = withoutMatrix();
        rotated.addValue("CROTA2", 30.0, "");
        assertThat(plane(rotated).matrix()).containsExactly(expected, within(1e-15));

        Header linear = withoutMatrix();
        linear.addValue("PC1_1", Math.cos(angle), "");
        linear.addValue("PC1_2", Math.sin(angle), "");
        linear.addValue("PC2_1", -Math.sin(angle), "");
        linear.addValue("PC2_2", Math.cos(angle), "");
        assertThat(plane(linear).matrix()).containsExactly(expected, within(1e-15));
    }

    private static Header withoutMatrix() {
        Header header = header(150, 2);
        for (String key : new String[] {"CD1_1", "CD1_2", "CD2_1", "CD2_2"}) {
            header.deleteKey(key);
        }
        header.addValue("CDELT1", -SCALE, "");
        header.addValue("CDELT2", SCALE, "");
        return header;
    }

    @Test
    void shouldFindNoCoordinatesWhereThereAreNone() throws IntakeException {
        assertThat(TangentPlane.of(new Header(), PATH)).isEmpty();
    }

    @Test
    void shouldFindNoPlaceForTheOtherSideOfTheSky() throws IntakeException {
        assertThat(plane(header(150, 2)).pixelOf(330, -2)).isEmpty();
    }

    @Test
    void shouldRefuseAnotherProjectionAndAMatrixThatIsNone() {
        Header distorted = header(150, 2);
        distorted.addValue("CTYPE1", "RA---TPV", "");
        assertThatThrownBy(() -> TangentPlane.of(distorted, PATH))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("RA---TPV");
        Header flat = header(150, 2);
        flat.addValue("CD2_2", 0.0, "");
        assertThatThrownBy(() -> TangentPlane.of(flat, PATH))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("pixels of 0.0 arcsec");
        Header unplaced = header(150, 2);
        unplaced.deleteKey("CRPIX2");
        assertThatThrownBy(() -> TangentPlane.of(unplaced, PATH))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("CRPIX2");
    }
}
