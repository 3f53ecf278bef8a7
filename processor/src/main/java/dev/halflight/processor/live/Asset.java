/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page. Browsers keep it and ask each time whether it is still the same, so that a page never mixes two versions.
 *
 * @param type its media type
 * @param zipped its bytes under gzip
 * @param tag changes with the bytes
 */
record Asset(String type, byte[] plain, byte[] zipped, String tag) implements HttpHandler {
    /**
     * Reads a resource of the program.
     *
     * @throws IllegalStateException if the build lacks it
     */
    static Asset read(String resource) {
        try (InputStream stream = Asset.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("this build has no " + resource + " in it");
            }
            byte[] plain = stream.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(plain);
            return new Asset(type(resource), plain, zip(plain), '"' + Long.toHexString(sum.getValue()) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of this build", e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("no media type is known of " + name);
        };
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        if (header(exchange, "If-None-Match").contains(tag)) {
            Answers.send(exchange, 304, type, new byte[0]);
        } else if (header(exchange, "Accept-Encoding").contains("gzip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Answers.send(exchange, 200, type, zipped);
        } else {
            Answers.send(exchange, 200, type, plain);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.join(",", exchange.getRequestHeaders().getOrDefault(name, List.of()));
    }
}
