/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.processor.config.FileLimits;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.util.FitsInputStream;

/**
 * Reads the header-data units of a FITS file, plain or gzip, that nobody vouches for: what a header promises is compared with the
 * bytes that are there before anything of that size is allocated (nom-tam-fits fills what is missing with zeros).
 */
final class FitsReader {
    private static final String RESOLUTION = "_RESOLUTION";

    private static final int CARD = 80;
    private static final int BLOCK = 2880;

    private final Path path;
    private final byte[] bytes;
    private int position;

    private FitsReader(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * Returns the units in their order; of an alert of LSST, those of the stamp of its visit.
     *
     * @throws IntakeException if the file is missing, no FITS file, cut short, or larger than is allowed
     */
    static List<BasicHDU<?>> read(Path path) throws IntakeException {
        return read(path, FileLimits.from(System.getProperties()));
    }

    static List<BasicHDU<?>> read(Path path, FileLimits limits) throws IntakeException {
        byte[] content = content(path, limits.images(), limits.inflation());
        return new FitsReader(path, AlertStamp.isIn(content) ? AlertStamp.of(content, path) : content).units();
    }

    /**
     * Returns the units of a file of spectra in their order, all but the resolution matrices of DESI.
     *
     * @throws IntakeException if the file is missing, no FITS file, cut short, or larger than is allowed
     */
    static List<BasicHDU<?>> readSpectra(Path path) throws IntakeException {
        FileLimits limits = FileLimits.from(System.getProperties());
        return new FitsReader(path, content(path, limits.spectra(), limits.inflation())).units();
    }

    /**
     * Returns the units of a file that is in memory in their order.
     *
     * @param path names it in messages
     * @throws IntakeException if it is no FITS file, or cut short
     */
    static List<BasicHDU<?>> units(byte[] content, Path path) throws IntakeException {
        return new FitsReader(path, content).units();
    }

    private static byte[] content(Path path, int maximum, int inflation) throws IntakeException {
        if (!Files.isRegularFile(path)) {
            throw new IntakeException(path + " is not there, or is no file");
        }
        try (InputStream file = Files.newInputStream(path);
                InputStream plain = isGzip(path) ? new BoundedGzip(file, inflation) : file) {
            byte[] content = plain.readNBytes(maximum + 1);
            if (content.length > maximum) {
                throw new IntakeException(path + " holds more than " + (maximum >> 20)
                        + " MiB, more than is read at once: cut it down, or raise "
                        + "the limit (RELIABILITY.md, Limits)");
            }
            return content;
        } catch (InflationException e) {
            throw new IntakeException(path + " is refused: " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new IntakeException(path + " is truncated: its gzip stream ends early; fetch it again", e);
        } catch (ZipException e) {
            throw new IntakeException(path + " is broken: " + e.getMessage() + "; fetch it again", e);
        } catch (IOException e) {
            throw new IntakeException(path + " cannot be read: " + e, e);
        }
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.read() == 0x1f && file.read() == 0x8b;
        }
    }

    private List<BasicHDU<?>> units() throws IntakeException {
        if (!startsWith("SIMPLE  =")) {
            throw new IntakeException(path + " is not a FITS file: it does not start with SIMPLE");
        }
        List<BasicHDU<?>> units = new ArrayList<>();
        try (FitsInputStream stream = new FitsInputStream(new ByteArrayInputStream(bytes))) {
            do {
                unit(stream).ifPresent(units::add);
            } while (startsWith("XTENSION"));
        } catch (IOException | RuntimeException e) {
            throw new IntakeException(path + " is broken FITS, or truncated: " + e.getMessage(), e);
        }
        return units;
    }

    private Optional<BasicHDU<?>> unit(FitsInputStream stream) throws IOException, IntakeException {
        int headerSize = headerSize();
        Header header = Header.readHeader(stream);
        position += headerSize;
        if (dataSize(header) > bytes.length - position || header.getDataSize() > bytes.length - position) {
            throw new IntakeException(
                    path + " is truncated: its header promises more data than the file holds; fetch it again");
        }
        position = Math.toIntExact(position + header.getDataSize());
        if (header.getStringValue("EXTNAME", "").strip().endsWith(RESOLUTION)) {
            stream.skipAllBytes(header.getDataSize());
            return Optional.empty();
        }
        BasicHDU<?> unit = Fits.makeHDU(header);
        unit.getData().read(stream);
        return Optional.of(unit);
    }

    /** The bytes of the header that starts at the position: whole blocks, up to the one with the card END. */
    private int headerSize() throws IntakeException {
        for (int end = position; end + CARD <= bytes.length; end += CARD) {
            if (new String(bytes, end, CARD, StandardCharsets.US_ASCII).strip().equals("END")) {
                return ((end - position) / BLOCK + 1) * BLOCK;
            }
        }
        throw new IntakeException(path + " is truncated: a header of it has no end; fetch it again");
    }

    /** The bytes of a unit's data, in floating point, for the axes of a hostile header overflow a long. */
    private static double dataSize(Header header) {
        int axes = header.getIntValue("NAXIS");
        if (axes == 0) {
            return 0;
        }
        double values = 1;
        for (int axis = 1; axis <= axes; axis++) {
            values *= Math.max(0, header.getDoubleValue("NAXIS" + axis));
        }
        return Math.abs(header.getDoubleValue("BITPIX")) / Byte.SIZE * values;
    }

    private boolean startsWith(String text) {
        int end = position + text.length();
        return end <= bytes.length
                && new String(bytes, position, text.length(), StandardCharsets.US_ASCII).equals(text);
    }
}
