/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture of a few observations, for the eye: color image and spectrum of each. */
public final class ContactSheet {
    private static final int OBJECTS = 14;
    private static final int COLUMNS = 2;
    private static final int SIDE = 160;
    private static final int PLOT = 560;
    private static final int GAP = 8;
    /** The unit that pixels of all surveys are brought to. */
    private static final double ZERO_POINT = 27;

    private static final double PIXEL_AREA = 0.168 * 0.168;

    private ContactSheet() {}

    /**
     * Draws the objects from {@code first} on of the sky {@code seed} into a PNG file.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Simulation simulation, long seed, long first, Path file) throws IOException {
        int width = COLUMNS * (SIDE + PLOT + 2 * GAP) + GAP;
        int height = (OBJECTS + COLUMNS - 1) / COLUMNS * (SIDE + GAP) + GAP;
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < OBJECTS; i++) {
            int left = GAP + i % COLUMNS * (SIDE + PLOT + 2 * GAP);
            int top = GAP + i / COLUMNS * (SIDE + GAP);
            draw(simulation.observation(seed, first + i), graphics, left, top);
        }
        graphics.dispose();
        File target = file.toFile();
        if (!ImageIO.write(sheet, "png", target)) {
            throw new IOException("cannot write a PNG image to " + file);
        }
    }

    private static void draw(Observation observation, Graphics2D graphics, int left, int top) {
        graphics.drawImage(
                ColorImage.of(band(observation, Band.I), band(observation, Band.R), band(observation, Band.G)),
                left,
                top,
                SIDE,
                SIDE,
                null);
        int plotLeft = left + SIDE + GAP;
        graphics.setColor(Color.WHITE);
        graphics.fillRect(plotLeft, top, PLOT, SIDE);
        observation
                .getSpectrum()
                .ifPresent(spectrum -> SpectrumPlot.draw(spectrum, graphics, plotLeft, top, PLOT, SIDE));
        graphics.setColor(Color.BLACK);
        String redshift = observation
                .getKnownRedshift()
                .map(z -> String.format("  z = %.3f", z))
                .orElse("");
        String type = observation.getKnownClass().map(Enum::name).orElse("");
        graphics.drawString(
                observation.getObjectId() + "  " + observation.getSurvey() + "  " + type + redshift,
                plotLeft + 4,
                top + 12);
    }

    private static float[] band(Observation observation, Band band) {
        int size = observation.getImages().get(0).getWidth();
        Optional<BandImage> image = observation.getImages().stream()
                .filter(candidate -> candidate.getBand() == band)
                .findFirst();
        return image.map(ContactSheet::brightness).orElseGet(() -> new float[size * size]);
    }

    /** Surface brightness in a common unit, whatever the survey. */
    private static float[] brightness(BandImage image) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        double area =
                Math.abs(image.getPixelToSky().get(0) * image.getPixelToSky().get(3));
        float unit = (float) (Math.pow(10, 0.4 * (ZERO_POINT - image.getZeroPoint())) * PIXEL_AREA / area);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= unit;
        }
        return pixels;
    }
}
