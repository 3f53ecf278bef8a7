/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.processor.web.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The files of the page, each at an address of its own: what is not on the list is not served. */
final class Assets {
    private static final List<String> FILES = List.of(
            "page.css",
            "icon.svg",
            "dom.js",
            "filters.js",
            "format.js",
            "lines.js",
            "live.js",
            "main.js",
            "numbers.js",
            "object.js",
            "panels.js",
            "plots.js",
            "sky.js",
            "theme.js",
            "wall.js");
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/";

    private Assets() {}

    /** The page, at {@code /} and at the address of every object, and what it is made of. */
    static List<Endpoint> endpoints() {
        Asset index = Asset.read("/page/index.html");
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.at("/", index));
        endpoints.add(Endpoint.below("/objects/", index));
        FILES.forEach(file -> endpoints.add(Endpoint.at("/page/" + file, Asset.read("/page/" + file))));
        String plots = UPLOT + uplotVersion() + "/dist/";
        endpoints.add(Endpoint.at("/page/uplot.js", Asset.read(plots + "uPlot.esm.js")));
        endpoints.add(Endpoint.at("/page/uplot.css", Asset.read(plots + "uPlot.min.css")));
        return endpoints;
    }

    /** The library's folder has its version in its name. */
    private static String uplotVersion() {
        Properties properties = new Properties();
        try (InputStream stream =
                Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/uplot/pom.properties")) {
            if (stream == null) {
                throw new IllegalStateException("this build has no uPlot in it");
            }
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of uPlot", e);
        }
        return properties.getProperty("version");
    }
}
