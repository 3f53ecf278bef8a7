/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.trainer.evaluate.ClassTable;
import dev.halflight.trainer.evaluate.JudgementTable;
import dev.halflight.trainer.evaluate.Visible;
import dev.halflight.v1.ObjectClass;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of classes, flags and uses as JSON. */
final class JudgedJson {
    private JudgedJson() {}

    static void putClasses(ObjectNode node, Map<Visible, ClassTable> classes) {
        new TreeMap<>(classes).forEach((visible, table) -> put(node.putObject(visible.key()), table));
    }

    private static void put(ObjectNode node, ClassTable table) {
        ObjectNode counts = node.putObject("counts");
        for (ObjectClass known : ObjectClass.values()) {
            if (table.n(known) > 0) {
                ObjectNode row = counts.putObject(name(known));
                for (ObjectClass likeliest : ObjectClass.values()) {
                    row.put(name(likeliest), table.count(known, likeliest));
                }
            }
        }
        JsonFiles.put(node, "calibration_error", table.calibrationError());
        ArrayNode reliability = node.putArray("reliability");
        table.reliability()
                .forEach(bin -> reliability
                        .addObject()
                        .put("n", bin.n())
                        .put("probability", bin.probability())
                        .put("right", bin.right()));
    }

    static void putFlags(ObjectNode node, JudgementTable table) {
        ArrayNode uses = node.putArray("uses");
        for (JudgementTable.UseRow row : table.uses()) {
            ObjectNode use = uses.addObject().put("use", row.use().name());
            JsonFiles.put(use, "share", row.share());
            JsonReport.put(use.putObject("galaxies"), row.galaxies());
            use.put("not_galaxies", row.notGalaxies());
        }
        ArrayNode flags = node.putArray("flags");
        for (JudgementTable.FlagRow row : table.flags()) {
            ObjectNode flag = flags.addObject().put("flag", row.flag().name());
            JsonFiles.put(flag, "share", row.share());
            JsonReport.put(flag.putObject("with"), row.with());
            JsonReport.put(flag.putObject("without"), row.without());
            JsonFiles.put(flag, "share_of_not_galaxies", row.notGalaxies());
        }
    }

    static String name(ObjectClass objectClass) {
        return objectClass.name().toLowerCase(Locale.ROOT);
    }
}
