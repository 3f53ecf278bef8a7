/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;

/** How the rows of a table lie in FITS (Pence et al. 2010, A&A 524, A42, 7.3): the table's header, and the bytes of a row. */
final class FitsTableLayout {
    /** What stands for a character that is not printable ASCII. */
    static final char REPLACEMENT = '?';

    /** FITS writes a moment without a zone; the header's TIMESYS has it. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private static final int MOMENT_LENGTH = 23;
    private static final int BITS = 8;

    private final List<Column> columns;
    private final List<Integer> widths = new ArrayList<>();
    private final long rows;
    private long replaced;

    /** The layout of rows that wait. */
    FitsTableLayout(List<Column> columns, RowSpool spool) {
        this.columns = List.copyOf(columns);
        rows = spool.rows();
        for (int k = 0; k < columns.size(); k++) {
            widths.add(width(columns.get(k).type(), spool.longest(k)));
        }
    }

    private static int width(ColumnType type, int longest) {
        return switch (type) {
            case TEXT -> Math.max(1, longest);
            case TIME -> MOMENT_LENGTH;
            case INTEGER, PERCENTILE, PROBABILITY -> Integer.BYTES;
            case LONG, EXACT, FRACTION -> Long.BYTES;
        };
    }

    int rowBytes() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Texts that had to be changed. */
    long replaced() {
        return replaced;
    }

    Header header() throws FitsException {
        Header header = new Header();
        header.addValue("XTENSION", "BINTABLE", "a binary table");
        header.addValue("BITPIX", BITS, "");
        header.addValue("NAXIS", 2, "");
        header.addValue("NAXIS1", rowBytes(), "bytes of a row");
        header.addValue("NAXIS2", rows, "rows");
        header.addValue("PCOUNT", 0, "");
        header.addValue("GCOUNT", 1, "");
        header.addValue("TFIELDS", columns.size(), "columns");
        header.addValue("EXTNAME", "ENRICHED", "");
        header.addValue("RADESYS", "ICRS", "frame of ra and dec");
        header.addValue("TIMESYS", "UTC", "scale of the times");
        for (int k = 0; k < columns.size(); k++) {
            describe(columns.get(k), k + 1, header);
        }
        return header;
    }

    private void describe(Column column, int number, Header header) throws FitsException {
        header.addValue("TTYPE" + number, column.name(), "");
        header.addValue("TFORM" + number, form(column.type(), widths.get(number - 1)), "");
        if (!column.unit().isEmpty()) {
            header.addValue("TUNIT" + number, column.unit(), "");
        }
        if (!column.ucd().isEmpty()) {
            header.addValue("TUCD" + number, column.ucd(), "");
        }
        header.addValue("TCOMM" + number, column.description(), "");
    }

    private static String form(ColumnType type, int width) {
        return switch (type) {
            case TEXT, TIME -> width + "A";
            case INTEGER -> "1J";
            case LONG -> "1K";
            case EXACT, FRACTION -> "1D";
            case PERCENTILE, PROBABILITY -> "1E";
        };
    }

    /** The bytes of a row. */
    ByteBuffer bytes(List<Object> row) {
        ByteBuffer bytes = ByteBuffer.allocate(rowBytes());
        int end = 0;
        for (int k = 0; k < columns.size(); k++) {
            put(columns.get(k).type(), row.get(k), bytes);
            end += widths.get(k);
            bytes.position(end);
        }
        return bytes.flip();
    }

    private void put(ColumnType type, Object value, ByteBuffer bytes) {
        switch (type) {
            case TEXT -> bytes.put(ascii((String) value));
            case TIME -> bytes.put(MOMENT.format((Instant) value).getBytes(StandardCharsets.US_ASCII));
            case INTEGER -> bytes.putInt((Integer) value);
            case LONG -> bytes.putLong((Long) value);
            case EXACT, FRACTION -> bytes.putDouble((Double) value);
            case PERCENTILE, PROBABILITY -> bytes.putFloat((Float) value);
        }
    }

    private byte[] ascii(String text) {
        byte[] bytes = new byte[text.length()];
        boolean changed = false;
        for (int k = 0; k < bytes.length; k++) {
            boolean printable = text.charAt(k) >= ' ' && text.charAt(k) <= '~';
            changed |= !printable;
            bytes[k] = (byte) (printable ? text.charAt(k) : REPLACEMENT);
        }
        replaced += changed ? 1 : 0;
        return bytes;
    }
}
