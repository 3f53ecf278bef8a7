/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that stand for all, as far as they were measured: those of the reference network, photo-z from images alone, with the model
 * on cores of its own, the same on all cores beside it, and how busy a device is kept that costs the host nothing.
 */
final class Headline {
    static final String RATIO = "pipeline_over_raw";
    static final String BUSY = "device_busy_fraction";

    private Headline() {}

    /** From names to figures. */
    static Map<String, Object> of(List<ScenarioFigures> figures) {
        Map<String, Object> headline = new LinkedHashMap<>();
        find(figures, Scenario.REFERENCE).ifPresent(reference -> headline.putAll(told(reference)));
        find(figures, Scenario.SLEEPING).ifPresent(sleeping -> headline.put(BUSY, sleeping.deviceBusyFraction()));
        find(figures, Scenario.REFERENCE_ON_ALL_CORES)
                .ifPresent(shared -> headline.put("both_cores_shared", told(shared)));
        return headline;
    }

    private static Map<String, Object> told(ScenarioFigures figures) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("raw_rate", figures.rawRate());
        told.put("pipeline_rate", figures.pipelineRate());
        told.put(RATIO, figures.pipelineOverRaw());
        if (figures.scenario().deviceTimeIsKnown()) {
            told.put("cpu_ms_outside_model", figures.cpuMillisOutside());
        }
        told.put("allocated_bytes_per_record", figures.allocatedBytes());
        told.put("p50_ms", figures.median());
        told.put("p99_ms", figures.p99());
        return told;
    }

    private static Optional<ScenarioFigures> find(List<ScenarioFigures> figures, String title) {
        return figures.stream()
                .filter(each -> each.scenario().title().equals(title))
                .findFirst();
    }
}
