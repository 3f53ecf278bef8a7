/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.schemas.tokens.Targets;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ReconstructionPictureTest {
    private static final int SIZE = PlantedGalaxy.LAYOUT.imageSize();
    private static final ReconstructedTokens GALAXY = PlantedGalaxy.of(1, 100, 4, 0);

    private static int brightness(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() + color.getGreen() + color.getBlue();
    }

    @Test
    void shouldShowTheMeasuredGalaxyBesideThePredictedOne() {
        float[] nothing = new float[GALAXY.image().length];
        Targets measured = PlantedGalaxy.targets(GALAXY);

        BufferedImage picture =
                new ReconstructionPicture(PlantedGalaxy.LAYOUT, measured).draw(measured.image(), nothing);

        int predicted = picture.getWidth() - SIZE;
        assertThat(picture.getHeight()).isEqualTo(SIZE);
        assertThat(brightness(picture, SIZE / 2, SIZE / 2)).isGreaterThan(3 * 200);
        assertThat(brightness(picture, 1, 1)).isLessThan(3 * 60);
        assertThat(brightness(picture, predicted + SIZE / 2, SIZE / 2)).isZero();
    }

    @Test
    void shouldRefuseAnObjectWithoutImages() {
        Targets measured = PlantedGalaxy.targets(GALAXY);
        Targets spectrumOnly = new Targets(
                measured.image(),
                new float[measured.imageWeight().length],
                measured.spectrum(),
                measured.spectrumWeight());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconstructionPicture(PlantedGalaxy.LAYOUT, spectrumOnly))
                .withMessageContaining("without images");
    }
}
