/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.Enricher;
import dev.halflight.processor.web.Endpoint;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.v1.Enriched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page at {@code /} of a running stream:
 *
 * <pre>
 * stream threads ──▶ Sampler ──▶ one thread draws ──▶ Kept ──▶ who comes
 *                    a few a second                └──▶ Audience ──▶ who watches
 * </pre>
 *
 * Whatever the rate, the number of clients and their speed, it holds so many objects and so many events.
 */
public final class LivePage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);
    private static final int ORDINARY = 96;
    private static final int REMARKABLE = 48;
    private static final int OPENED = 48;
    private static final int CLIENTS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DETAILS = "/live/objects/";

    private final ObjectMapper json = new ObjectMapper();
    private final Sampler sampler = new Sampler(System::nanoTime);
    private final Kept kept = new Kept(ORDINARY, REMARKABLE, OPENED);
    private final Audience audience = new Audience(CLIENTS);
    private final String instance = UUID.randomUUID().toString();
    private final Event greeting;
    private final LiveObjects objects;
    private final Thread artist = new Thread(this::draw, "halflight-live");
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(LivePage::thread);

    /**
     * A page that shows nothing yet.
     *
     * @param version the program's version
     * @param place where the model runs, in words
     * @param topic that the records are published in
     * @param pulse asked once a second while somebody watches
     */
    public LivePage(String version, ModelFolder model, String place, String topic, Supplier<Pulse> pulse) {
        greeting = Greeting.of(instance, version, model, place, topic);
        objects = new LiveObjects(model.card().layout(), instance);
        artist.setDaemon(true);
        artist.start();
        clock.scheduleAtFixedRate(() -> beat(pulse), 1, 1, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "halflight-live-clock");
        thread.setDaemon(true);
        return thread;
    }

    /** The same enricher, with the page looking on. */
    public Enricher<Answer> watching(Enricher<Answer> enricher) {
        return (answer, source) -> {
            Enriched enriched = enricher.enrich(answer, source);
            sampler.offer(answer, enriched);
            return enriched;
        };
    }

    /** What a server serves of it. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(Assets.endpoints());
        endpoints.add(Endpoint.at("/live/events", new EventHandler(audience, kept, instance, greeting)));
        endpoints.add(Endpoint.below(DETAILS, new ObjectHandler(DETAILS, kept)));
        return endpoints;
    }

    private void draw() {
        long sequence = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                LiveObject object = objects.of(sampler.take(), sequence + 1);
                sequence++;
                kept.add(object);
                audience.tell(object.event());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("An object cannot be shown on the page; the stream goes on", e);
            }
        }
    }

    private void beat(Supplier<Pulse> pulse) {
        try {
            audience.dropStuck(PATIENCE);
            if (!audience.isEmpty()) {
                audience.tell(Event.of("pulse", json.writeValueAsString(pulse.get())));
            }
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn("The page cannot be told how the stream is", e);
        }
    }

    @Override
    public void close() {
        artist.interrupt();
        clock.shutdownNow();
    }
}
