/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.processor.watch.FigureLines;
import dev.halflight.processor.watch.Figures;
import dev.halflight.processor.watch.WorkerClient;
import dev.halflight.processor.watch.WorkerState;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a running worker does. */
@Command(
        name = "watch",
        description = {
            "Shows what a running worker does, by the address that 'halflight enrich' or 'demo' prints: rates, dead letters by",
            "reason, batches, device, health. A table on a terminal, otherwise a line each time, until Ctrl-C."
        })
public final class WatchCommand implements Callable<Integer> {
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String CLEAR = "\u001b[2J";
    private static final int LONGEST_SECONDS = 3600;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The worker's address. Default: ${DEFAULT-VALUE}.")
    private String url = "";

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long from one look to the next. Default: ${DEFAULT-VALUE}.")
    private int interval;

    @Option(names = "--once", description = "Stops after one set of figures, with the rates of one interval.")
    private boolean once;

    @Option(names = "--json", description = "One JSON object a line, instead of a table.")
    private boolean json;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (interval < 1 || interval > LONGEST_SECONDS) {
            throw new ParameterException(commandLine(), "--interval must be from 1 to " + LONGEST_SECONDS);
        }
        WorkerClient worker = new WorkerClient(address());
        try (Shutdown shutdown = new Shutdown()) {
            // a wrong address is told at once
            WorkerState before = worker.look();
            if (!once) {
                shutdown.listen();
            }
            boolean table = !json && !once && Ansi.AUTO.enabled();
            if (table) {
                print(CLEAR);
            }
            while (!shutdown.requested(Duration.ofSeconds(interval))) {
                before = look(worker, before, table);
                if (once) {
                    break;
                }
            }
        }
        return 0;
    }

    private URI address() {
        String text = url.contains("://") ? url : "http://" + url;
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new ParameterException(commandLine(), "'" + url + "' is no address: write http://HOST:PORT");
    }

    /** A worker that goes away, perhaps to come again, is waited for. */
    private WorkerState look(WorkerClient worker, WorkerState before, boolean table)
            throws IOException, InterruptedException {
        WorkerState now;
        try {
            now = worker.look();
        } catch (IOException e) {
            if (once) {
                throw e;
            }
            tell(e, table);
            return before;
        }
        Figures figures = Figures.of(before, now);
        if (json) {
            print(mapper.writeValueAsString(figures) + "\n");
        } else if (table) {
            StringBuilder screen = new StringBuilder(HOME);
            screen.append(url)
                    .append("  ")
                    .append(FigureLines.clock(figures))
                    .append(" UTC")
                    .append(CLEAR_LINE + "\n");
            FigureLines.table(figures)
                    .forEach(line -> screen.append(line).append(CLEAR_LINE).append('\n'));
            print(screen + CLEAR_BELOW);
        } else if (once) {
            FigureLines.table(figures).forEach(line -> print(line + "\n"));
        } else {
            print(FigureLines.line(figures) + "\n");
        }
        return now;
    }

    private void tell(IOException failure, boolean table) throws IOException {
        if (json) {
            print(mapper.writeValueAsString(Map.of("ready", false, "health", String.valueOf(failure.getMessage())))
                    + "\n");
        } else {
            print((table ? HOME : "") + failure.getMessage() + (table ? CLEAR_LINE : "") + "\n"
                    + (table ? CLEAR_BELOW : ""));
        }
    }

    private void print(String text) {
        PrintWriter out = commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
