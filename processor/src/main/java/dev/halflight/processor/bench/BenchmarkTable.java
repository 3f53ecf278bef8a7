/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints a report. */
public final class BenchmarkTable {
    private static final String HEAD = "%n%-24s %8s %8s %8s %7s %-15s %6s %6s %8s %8s %7s %7s%n";
    private static final String ROW = "%-24s %8.0f %8s %8.0f %7.3f %-15s %6.3f %6.1f %8s %8.0f %7.0f %7.0f%n";

    private BenchmarkTable() {}

    public static void print(BenchmarkReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%s on %s, %d cores, %d stream threads; medians of %d rounds, backlogs of %d; exactly once%n",
                report.model(),
                report.device(),
                report.cores(),
                report.streamThreads(),
                report.rounds(),
                report.records());
        out.printf(
                HEAD,
                "",
                "bare/s",
                "GFLOP/s",
                "stream/s",
                "ratio",
                "",
                "busy",
                "batch",
                "CPU ms",
                "heap kB",
                "p50 ms",
                "p99 ms");
        for (ScenarioFigures row : report.scenarios()) {
            String spread = String.format(
                    Locale.ROOT, "(%.3f to %.3f)", row.pipelineOverRawLowest(), row.pipelineOverRawHighest());
            out.printf(
                    Locale.ROOT,
                    ROW,
                    row.scenario().title(),
                    row.rawRate(),
                    known("%.1f", row.encoderGflops()),
                    row.pipelineRate(),
                    row.pipelineOverRaw(),
                    spread,
                    row.deviceBusyFraction(),
                    row.meanBatch(),
                    known("%.3f", row.cpuMillisOutside()),
                    row.allocatedBytes() / 1024,
                    row.median(),
                    row.p99());
        }
        PartTimes parts = report.parts();
        out.printf(
                Locale.ROOT,
                "%nan observation of images, alone on a thread: read %.3f ms, tokenize %.3f ms, judge %.3f ms, write %.3f ms%n",
                parts.deserialize(),
                parts.tokenize(),
                parts.enrich(),
                parts.serialize());
        out.println(report.alerts().line());
        out.printf(
                Locale.ROOT,
                "GFLOP/s: of the bare encoder's matrix products; one thread of this machine does %.1f%n",
                report.machineGflops());
        out.println(
                "bare: the model on full batches that are ready; CPU: of an observation, outside the model's thread;");
        out.println("p50, p99: from sending to a reader of committed records, at half of the full rate");
        out.flush();
    }

    private static String known(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
