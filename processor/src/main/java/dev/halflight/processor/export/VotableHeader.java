/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a table's columns mean, as a VOTable without data: what a Parquet file carries in its metadata after the IVOA's note
 * "Parquet in the VO", version 1.0.
 */
final class VotableHeader {
    /** The keys of the metadata. */
    static final String VERSION_KEY = "IVOA.VOTable-Parquet.version";

    static final String CONTENT_KEY = "IVOA.VOTable-Parquet.content";
    static final String VERSION = "1.0";

    private static final String NAMESPACE = "http://www.ivoa.net/xml/VOTable/v1.3";

    private VotableHeader() {}

    /** The document. */
    static String of(List<Column> columns) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("VOTABLE");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1.4");
            xml.writeStartElement("RESOURCE");
            xml.writeEmptyElement("COOSYS");
            xml.writeAttribute("ID", "sky");
            xml.writeAttribute("system", "ICRS");
            xml.writeStartElement("TABLE");
            xml.writeAttribute("name", "enriched");
            for (Column column : columns) {
                field(column, xml);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the columns cannot be described: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void field(Column column, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("FIELD");
        xml.writeAttribute("name", column.name());
        xml.writeAttribute("datatype", datatype(column.type()));
        switch (column.type()) {
            case TEXT -> xml.writeAttribute("arraysize", "*");
            case TIME -> {
                xml.writeAttribute("arraysize", "*");
                xml.writeAttribute("xtype", "timestamp");
            }
            case EXACT -> xml.writeAttribute("ref", "sky");
            case INTEGER, LONG, FRACTION, PERCENTILE, PROBABILITY -> {}
        }
        if (!column.unit().isEmpty()) {
            xml.writeAttribute("unit", column.unit());
        }
        if (!column.ucd().isEmpty()) {
            xml.writeAttribute("ucd", column.ucd());
        }
        xml.writeStartElement("DESCRIPTION");
        xml.writeCharacters(column.description());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String datatype(ColumnType type) {
        return switch (type) {
            case TEXT, TIME -> "char";
            case INTEGER -> "int";
            case LONG -> "long";
            case EXACT, FRACTION -> "double";
            case PERCENTILE, PROBABILITY -> "float";
        };
    }
}
