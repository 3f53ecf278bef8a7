/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.processor.browser.Browser;
import dev.halflight.processor.browser.TaskTimes;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.Enricher;
import dev.halflight.processor.web.Health;
import dev.halflight.processor.web.WebServer;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.Observation;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The page beside a stream of 1000 records a second, and beside one that means it ill. {@code -Dpage.seconds=120} looks longer.
 */
@Timeout(900)
class LoadedPageIT {
    private static final int SECONDS = Integer.getInteger("page.seconds", 6);
    private static final int RATE = 1000;
    private static final String MARKUP =
            "<img src=x onerror=\"document.title='broken in'\"><script>document.title='broken in'</script>&amp;";

    private final AtomicLong count = new AtomicLong();
    private final LivePage page = new LivePage(
            "1.2.3", TestModel.folder(), "cpu", "enriched", () -> new Pulse(count.get(), 0, true, "the stream runs"));
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        browser = Browser.openTraced();
        server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new PrometheusRegistry(),
                () -> new Health.Healthy("alive"),
                () -> new Health.Healthy("ready"),
                page.endpoints());
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
        page.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    /** Sends so many records, as a stream would at full speed: what each says was made before. */
    private void pass(int records) {
        Answer answer = Galaxies.answer();
        List<Enriched> some = new ArrayList<>();
        for (int k = 0; k < 100; k++) {
            some.add(Galaxies.enriched(answer, k, k));
        }
        Enricher<Answer> watched = page.watching((given, source) -> {
            long offset = source.position().offset();
            return at(offset, some.get((int) (offset % 100)));
        });
        long start = System.nanoTime();
        for (int k = 0; k < records; k++) {
            long due = start + k * 1_000_000_000L / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            watched.enrich(answer, Galaxies.source(count.getAndIncrement()));
        }
    }

    /** The same record of another offset, without a copy of its parts. */
    private static Enriched at(long offset, Enriched template) {
        Enriched enriched = new Enriched();
        Enriched.getClassSchema().getFields().forEach(field -> enriched.put(field.pos(), template.get(field.pos())));
        enriched.put(
                Enriched.getClassSchema().getField("lineage").pos(),
                Lineage.newBuilder(template.getLineage())
                        .setSourceOffset(offset)
                        .build());
        return enriched;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void shouldStayAtHandAndKeepSoManyObjectsAtAThousandRecordsASecond() {
        browser.go(address() + "/");
        browser.await("the connection", () -> browser.text("#state").equals("live"));
        assertThat(browser.count("#wall li")).isZero();

        pass(RATE * SECONDS / 2);
        long before = usedHeap();
        pass(RATE * SECONDS / 2);
        long after = usedHeap();

        browser.await("objects", () -> browser.count("#wall li") > 60);
        assertThat(browser.count("#wall li")).isLessThanOrEqualTo(192);
        TaskTimes tasks = browser.taskTimes();
        System.out.printf(
                "the page at %d records a second for %d s: of %d tasks the longest takes %.0f ms of the processor (by the clock one took"
                        + " %.0f), heap %d MB half way, %d MB at the end%n",
                RATE,
                SECONDS,
                tasks.milliseconds().size(),
                tasks.longest(),
                browser.longestTask(),
                before >> 20,
                after >> 20);
        assertThat(after - before).isLessThan(32L << 20);
        assertThat(tasks.longest()).isLessThan(100);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void shouldShowMarkupInARecordAsTheTextItIs() {
        Observation hostile = Observation.newBuilder(TestObservations.withSpectrum())
                .setObjectId(MARKUP)
                .build();
        Answer answer = Galaxies.answer(hostile);
        page.watching((given, source) -> Enriched.newBuilder(Galaxies.ENRICHER.enrich(given, source))
                        .setSurvey(MARKUP)
                        .build())
                .enrich(answer, Galaxies.source(5));

        browser.go(address() + "/");
        browser.await("the card", () -> browser.text("#wall .id").equals(MARKUP));
        browser.go(address() + "/objects/0-5");
        browser.await("the object", () -> browser.text("#object h1").equals(MARKUP));

        assertThat(browser.text("#object .where")).startsWith(MARKUP);
        assertThat(browser.script("return document.title")).isEqualTo(MARKUP + " · Halflight");
        assertThat(browser.all("main img, main script")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void shouldShowASpectrumWithoutImagesAndAnObjectWithoutAReconstruction() {
        Answer whole = Galaxies.answer(Observation.newBuilder(TestObservations.withSpectrum())
                .setImages(List.of())
                .build());
        page.watching(Galaxies.ENRICHER).enrich(whole, Galaxies.source(1));
        page.watching(Galaxies.ENRICHER).enrich(Galaxies.withoutReconstruction(), Galaxies.source(2));
        browser.go(address() + "/");
        browser.await("both cards", () -> browser.count("#wall li") == 2);

        browser.go(address() + "/objects/0-1");
        browser.await("the spectrum", () -> browser.all("#object .plot .u-wrap").size() == 2);
        assertThat(browser.text("#object .panels")).contains("no image was taken");
        browser.go(address() + "/objects/0-2");
        browser.await("the images", () -> browser.all("#object .sky canvas").size() == 2);
        assertThat(browser.text("#object .note")).contains("without reconstructions");
        assertThat(browser.errors()).isEmpty();
    }
}
