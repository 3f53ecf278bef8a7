/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.Reconstructed;
import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.Origin;
import dev.halflight.v1.ReconstructedImage;
import dev.halflight.v1.ReconstructedSpectrum;
import dev.halflight.v1.Reconstruction;
import java.util.ArrayList;
import java.util.List;

/** Brings predicted tokens back to images and a spectrum in physical units. */
final class Reconstructions {
    private final TokenLayout layout;

    Reconstructions(TokenLayout layout) {
        this.layout = layout;
    }

    Reconstruction of(Reconstructed reconstructed, Tokens tokens) {
        List<ReconstructedImage> images = new ArrayList<>();
        for (int band = 0; band < layout.bands().size(); band++) {
            images.add(image(reconstructed.image(), band, tokens.bands()));
        }
        return new Reconstruction(images, spectrum(reconstructed.spectrum(), tokens.hasSpectrum()));
    }

    private ReconstructedImage image(float[] stretched, int index, List<Band> measured) {
        Band band = layout.bands().get(index);
        int size = layout.imageSize();
        int patch = layout.patchSize();
        double softening = layout.softening().get(index);
        float[] pixels = new float[layout.pixels()];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int pixel = index * patch * patch + y % patch * patch + x % patch;
                float value = stretched[layout.tokenOfPixel(x, y) * layout.imageTokenPixels() + pixel];
                pixels[y * size + x] = (float) (softening * Stretch.sinh(value));
            }
        }
        return ReconstructedImage.newBuilder()
                .setBand(band)
                .setOrigin(origin(measured.contains(band)))
                .setSize(size)
                .setPixelScale(layout.pixelScale())
                .setPixels(Floats.toBytes(pixels))
                .build();
    }

    private ReconstructedSpectrum spectrum(float[] stretched, boolean measured) {
        float[] flux = new float[stretched.length];
        for (int k = 0; k < flux.length; k++) {
            flux[k] = (float) (layout.spectrumSoftening() * Stretch.sinh(stretched[k]));
        }
        return ReconstructedSpectrum.newBuilder()
                .setOrigin(origin(measured))
                .setLogWavelengthStart(layout.spectrumLogStart())
                .setLogWavelengthStep(layout.spectrumLogStep())
                .setFlux(Floats.toBytes(flux))
                .build();
    }

    private static Origin origin(boolean measured) {
        return measured ? Origin.MEASURED : Origin.IMPUTED;
    }
}
