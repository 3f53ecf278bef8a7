/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.Redshift;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a table of enriched records: every format writes these. */
final class EnrichedColumns {
    private static final String REDSHIFT = "src.redshift";
    private static final String PROBABILITY = "stat.probability;src.class";

    /** In the order in which they are written. */
    static final List<Column> ALL = all();

    private EnrichedColumns() {}

    private static List<Column> all() {
        List<Column> all = new ArrayList<>(identity());
        all.addAll(redshift());
        all.addAll(new EstimateColumns("photoz", "src.redshift.phot", "images alone", Enriched::getPhotoz).all());
        all.addAll(new EstimateColumns("specz", "src.redshift", "spectrum and images", Enriched::getSpecz).all());
        all.addAll(kind());
        all.addAll(lineage());
        return List.copyOf(all);
    }

    private static List<Column> identity() {
        return List.of(
                Column.text("objectId", "meta.id;meta.main", "Identifier in its survey", Enriched::getObjectId),
                new Column(
                        "revision",
                        ColumnType.LONG,
                        "",
                        "meta.version",
                        "Revision of the observation",
                        record -> Optional.of(record.getRevision())),
                Column.text("survey", "", "Survey", Enriched::getSurvey),
                new Column(
                        "ra",
                        ColumnType.EXACT,
                        "deg",
                        "pos.eq.ra;meta.main",
                        "Right ascension, ICRS",
                        record -> Optional.of(record.getRa())),
                new Column(
                        "dec",
                        ColumnType.EXACT,
                        "deg",
                        "pos.eq.dec;meta.main",
                        "Declination, ICRS",
                        record -> Optional.of(record.getDec())));
    }

    private static List<Column> redshift() {
        return List.of(
                Column.fraction(
                        "redshift_known", REDSHIFT, "Redshift known beforehand, not used", Enriched::getKnownRedshift),
                best("redshift_best", REDSHIFT, "The redshift to use", Redshift::getValue),
                best("redshift_err68_min", REDSHIFT + ";stat.min", "Its lower end of 68%", Redshift::getLow),
                best("redshift_err68_max", REDSHIFT + ";stat.max", "Its upper end of 68%", Redshift::getHigh),
                Column.text(
                        "redshift_method",
                        "meta.code",
                        "Where it is from: PHOTOZ or SPECZ",
                        record -> record.getRedshift().getMethod().toString()),
                Column.text(
                        "redshift_use",
                        "meta.code.qual",
                        "RECOMMENDED, CAUTION or DO_NOT_USE",
                        record -> record.getRedshift().getUse().toString()),
                Column.text(
                        "flags",
                        "meta.code",
                        "What to know before using it, with | between",
                        record -> joined(record.getFlags())));
    }

    private static Column best(String name, String ucd, String description, Function<Redshift, Double> value) {
        return Column.fraction(
                name,
                ucd,
                description,
                record -> Optional.of(record.getRedshift()).map(value));
    }

    private static List<Column> kind() {
        return List.of(
                probability(
                        "star",
                        PROBABILITY,
                        "Probability of a star",
                        record -> record.getClasses().getStar()),
                probability(
                        "galaxy",
                        PROBABILITY,
                        "Probability of a galaxy",
                        record -> record.getClasses().getGalaxy()),
                probability(
                        "quasar",
                        PROBABILITY,
                        "Probability of a quasar",
                        record -> record.getClasses().getQuasar()),
                new Column(
                        "anomaly",
                        ColumnType.PERCENTILE,
                        "",
                        "",
                        "Percentile of misfit at its brightness, 0 to 100",
                        Enriched::getAnomaly),
                Column.text(
                        "bands",
                        "instr.bandpass",
                        "Bands used, with | between",
                        record -> joined(record.getInputs().getBands())),
                probability(
                        "usable_pixels",
                        "",
                        "Usable part of their pixels",
                        record -> record.getInputs().getUsablePixels()),
                probability(
                        "usable_spectrum",
                        "",
                        "Usable part of the spectrum's grid",
                        record -> record.getInputs().getUsableSpectrum()));
    }

    private static Column probability(String name, String ucd, String description, Function<Enriched, Float> value) {
        return new Column(name, ColumnType.PROBABILITY, "", ucd, description, value.andThen(Optional::of));
    }

    private static List<Column> lineage() {
        return List.of(
                lineage("model", ColumnType.TEXT, "meta.id;meta.software", "Model", Lineage::getModelName),
                lineage("model_version", ColumnType.TEXT, "meta.version", "Its version", Lineage::getModelVersion),
                lineage("model_sha256", ColumnType.TEXT, "", "SHA-256 of its model.json", Lineage::getModelSha256),
                lineage("provider", ColumnType.TEXT, "", "What ran it", Lineage::getProvider),
                lineage("program_version", ColumnType.TEXT, "", "Version of Halflight", Lineage::getProgramVersion),
                lineage("source_topic", ColumnType.TEXT, "", "Topic of the observation", Lineage::getSourceTopic),
                lineage("source_partition", ColumnType.INTEGER, "", "Its partition", Lineage::getSourcePartition),
                lineage("source_offset", ColumnType.LONG, "", "Its offset", Lineage::getSourceOffset),
                lineage("source_schema_id", ColumnType.INTEGER, "", "Its schema id", Lineage::getSourceSchemaId),
                lineage("source_time", ColumnType.TIME, "", "Its record's time, UTC", Lineage::getSourceTime),
                lineage(
                        "enriched_time",
                        ColumnType.TIME,
                        "time.creation",
                        "When the model's answer was ready, UTC",
                        Lineage::getEnrichedTime));
    }

    private static Column lineage(
            String name, ColumnType type, String ucd, String description, Function<Lineage, ?> value) {
        return new Column(
                name,
                type,
                "",
                ucd,
                description,
                record -> Optional.of(record.getLineage()).map(value));
    }

    private static String joined(Collection<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).collect(Collectors.joining("|"));
    }
}
