/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of a running stream: {@code /metrics} in the formats of Prometheus, {@code /livez} (is the process to be kept) and
 * {@code /readyz} (does it do its work now), 200 or 503 with a reason; and what it is given beside.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BACKLOG = 16;

    private final HttpServer server;
    private final ExecutorService threads;

    private WebServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a server.
     *
     * @param address where it listens; port 0 is any that is free
     * @param live asked at each request to {@code /livez}, by any thread
     * @param ready asked at each request to {@code /readyz}, by any thread
     * @throws IOException if it cannot listen there
     */
    public static WebServer start(
            InetSocketAddress address, PrometheusRegistry registry, Supplier<Health> live, Supplier<Health> ready)
            throws IOException {
        return start(address, registry, live, ready, List.of());
    }

    /**
     * Starts a server that serves more.
     *
     * @param address where it listens; port 0 is any that is free
     * @param live asked at each request to {@code /livez}, by any thread
     * @param ready asked at each request to {@code /readyz}, by any thread
     * @throws IOException if it cannot listen there
     */
    public static WebServer start(
            InetSocketAddress address,
            PrometheusRegistry registry,
            Supplier<Health> live,
            Supplier<Health> ready,
            List<Endpoint> more)
            throws IOException {
        HttpServer server = listen(address);
        List<Endpoint> endpoints = new ArrayList<>(more);
        endpoints.add(Endpoint.at("/metrics", new MetricsHandler(registry)));
        endpoints.add(Endpoint.at("/livez", new HealthHandler(live)));
        endpoints.add(Endpoint.at("/readyz", new HealthHandler(ready)));
        endpoints.forEach(endpoint -> server.createContext(endpoint.path(), endpoint));
        ExecutorService threads = Executors.newCachedThreadPool(WebServer::thread);
        server.setExecutor(threads);
        server.start();
        if (!server.getAddress().getAddress().isLoopbackAddress()) {
            LOG.warn(
                    "metrics, health and the live page are open to whoever reaches port {} of this machine, and ask for no password;"
                            + " web.host=127.0.0.1 keeps them to the machine itself",
                    server.getAddress().getPort());
        }
        return new WebServer(server, threads);
    }

    private static HttpServer listen(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(
                    "cannot serve metrics at " + address + " (" + e.getMessage() + "): choose another port", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "halflight-web");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Stops at once; requests that are being answered are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
