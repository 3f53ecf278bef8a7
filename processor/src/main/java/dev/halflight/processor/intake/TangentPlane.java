/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.nio.file.Path;
import java.util.Optional;
import nom.tam.fits.Header;

/**
 * The gnomonic (TAN) world coordinates of an image, after Greisen and Calabretta 2002 (A&A 395, 1061) and Calabretta and Greisen
 * 2002 (A&A 395, 1077).
 *
 * @param x column of the reference pixel; the center of the first pixel is 0
 * @param y row of the reference pixel
 * @param ra right ascension of the reference pixel, degrees
 * @param dec declination of the reference pixel, degrees
 * @param matrix from a step in pixels to a step on the tangent plane, degrees: [east/x, east/y, north/x, north/y]
 */
record TangentPlane(double x, double y, double ra, double dec, double[] matrix) {
    private static final double ARCSEC = 3600;

    TangentPlane {
        matrix = matrix.clone();
    }

    /** A place on an image. */
    record Pixel(double x, double y) {}

    /**
     * Reads the coordinates of a header: empty where it has none.
     *
     * @throws IntakeException if they are in another projection, or make no sense
     */
    static Optional<TangentPlane> of(Header header, Path path) throws IntakeException {
        String first = header.getStringValue("CTYPE1", "").strip();
        String second = header.getStringValue("CTYPE2", "").strip();
        if (first.isEmpty() || first.equals("LINEAR") || first.equals("PIXEL")) {
            return Optional.empty();
        }
        if (!first.equals("RA---TAN") || !second.equals("DEC--TAN")) {
            throw new IntakeException(path + " has its coordinates as " + first + ", " + second
                    + "; only RA---TAN, DEC--TAN is read: project the cutout to TAN first");
        }
        return Optional.of(read(header, path));
    }

    /**
     * Reads the coordinates of a stamp, which do not name their projection where they are a linear approximation about the
     * reference pixel, as in alerts of LSST: so near to it every projection is this one.
     *
     * @throws IntakeException if they are in another projection, or make no sense
     */
    static Optional<TangentPlane> ofStamp(Header header, Path path) throws IntakeException {
        boolean unnamed = header.getStringValue("CTYPE1", "").isBlank() && header.containsKey("CRVAL1");
        return unnamed ? Optional.of(read(header, path)) : of(header, path);
    }

    private static TangentPlane read(Header header, Path path) throws IntakeException {
        TangentPlane plane = new TangentPlane(
                number(header, "CRPIX1", path) - 1,
                number(header, "CRPIX2", path) - 1,
                number(header, "CRVAL1", path),
                number(header, "CRVAL2", path),
                matrix(header));
        double scale = Math.sqrt(Math.abs(plane.determinant())) * ARCSEC;
        if (!(scale >= CutoutRules.SMALLEST_PIXEL && scale <= CutoutRules.LARGEST_PIXEL)) {
            throw new IntakeException(path + " has world coordinates with pixels of " + scale
                    + " arcsec: correct its CD, or CDELT and PC");
        }
        return plane;
    }

    private static double number(Header header, String keyword, Path path) throws IntakeException {
        double value = header.getDoubleValue(keyword, Double.NaN);
        if (!Double.isFinite(value)) {
            throw new IntakeException(path + " has world coordinates without " + keyword);
        }
        return value;
    }

    private static double[] matrix(Header header) {
        if (header.containsKey("CD1_1") || header.containsKey("CD2_2")) {
            return new double[] {
                header.getDoubleValue("CD1_1"),
                header.getDoubleValue("CD1_2"),
                header.getDoubleValue("CD2_1"),
                header.getDoubleValue("CD2_2")
            };
        }
        double scaleX = header.getDoubleValue("CDELT1", 1);
        double scaleY = header.getDoubleValue("CDELT2", 1);
        if (header.containsKey("CROTA2")) {
            double angle = Math.toRadians(header.getDoubleValue("CROTA2"));
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            return new double[] {scaleX * cos, -scaleY * sin, scaleX * sin, scaleY * cos};
        }
        return new double[] {
            scaleX * header.getDoubleValue("PC1_1", 1),
            scaleX * header.getDoubleValue("PC1_2", 0),
            scaleY * header.getDoubleValue("PC2_1", 0),
            scaleY * header.getDoubleValue("PC2_2", 1)
        };
    }

    /** Where a point of the sky (degrees) is on the image; it has no place where it is a quarter of the sky away. */
    Optional<Pixel> pixelOf(double pointRa, double pointDec) {
        double[] plane = project(ra, dec, pointRa, pointDec);
        if (Double.isNaN(plane[0])) {
            return Optional.empty();
        }
        double stepX = (matrix[3] * plane[0] - matrix[1] * plane[1]) / determinant();
        double stepY = (matrix[0] * plane[1] - matrix[2] * plane[0]) / determinant();
        return Optional.of(new Pixel(x + stepX, y + stepY));
    }

    /**
     * What a step of one pixel at {@code pixel} is on the sky, arcsec: [east/x, east/y, north/x, north/y]. It is not the matrix of
     * the header, for north at the object is not north at the reference pixel, which may be degrees away.
     */
    double[] pixelToSky(Pixel pixel) {
        double[] center = sky(pixel.x(), pixel.y());
        double[] right = sky(pixel.x() + 1, pixel.y());
        double[] up = sky(pixel.x(), pixel.y() + 1);
        double[] stepX = project(center[0], center[1], right[0], right[1]);
        double[] stepY = project(center[0], center[1], up[0], up[1]);
        return new double[] {stepX[0] * ARCSEC, stepY[0] * ARCSEC, stepX[1] * ARCSEC, stepY[1] * ARCSEC};
    }

    /** Right ascension and declination of a pixel, degrees. */
    private double[] sky(double pixelX, double pixelY) {
        double east = Math.toRadians(matrix[0] * (pixelX - x) + matrix[1] * (pixelY - y));
        double north = Math.toRadians(matrix[2] * (pixelX - x) + matrix[3] * (pixelY - y));
        double sin = Math.sin(Math.toRadians(dec));
        double cos = Math.cos(Math.toRadians(dec));
        double radius = cos - north * sin;
        double skyRa = ra + Math.toDegrees(Math.atan2(east, radius));
        double skyDec = Math.toDegrees(Math.atan2(sin + north * cos, Math.hypot(east, radius)));
        return new double[] {skyRa, skyDec};
    }

    /** The point on the plane tangent at the center: east and north, degrees; NaN where it has none. */
    private static double[] project(double centerRa, double centerDec, double pointRa, double pointDec) {
        double sin = Math.sin(Math.toRadians(centerDec));
        double cos = Math.cos(Math.toRadians(centerDec));
        double pointSin = Math.sin(Math.toRadians(pointDec));
        double pointCos = Math.cos(Math.toRadians(pointDec));
        double angle = Math.toRadians(pointRa - centerRa);
        double distance = sin * pointSin + cos * pointCos * Math.cos(angle);
        if (distance <= 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double east = pointCos * Math.sin(angle) / distance;
        double north = (cos * pointSin - sin * pointCos * Math.cos(angle)) / distance;
        return new double[] {Math.toDegrees(east), Math.toDegrees(north)};
    }

    private double determinant() {
        return matrix[0] * matrix[3] - matrix[1] * matrix[2];
    }
}
