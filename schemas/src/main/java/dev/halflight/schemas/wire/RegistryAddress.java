/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a registry is, apart from the credentials that its URL may hold: Confluent's client writes the URLs that it asks into the
 * log.
 *
 * @param urls without credentials
 * @param credentials what Confluent's client is to know instead; empty if the URL had none
 */
record RegistryAddress(List<String> urls, Map<String, String> credentials) {
    private static final Pattern WITH_USER = Pattern.compile("(\\w+://)([^/]+)@(.*)");

    RegistryAddress {
        urls = List.copyOf(urls);
        credentials = Map.copyOf(credentials);
    }

    /** Takes one or several URLs apart, with commas between them; the last credentials are those of all. */
    static RegistryAddress of(String urls) {
        List<String> plain = new ArrayList<>();
        Map<String, String> credentials = Map.of();
        for (String url : urls.split(",")) {
            Matcher matcher = WITH_USER.matcher(url.strip());
            if (matcher.matches()) {
                plain.add(matcher.group(1) + matcher.group(3));
                // a plus is a plus here, as in any part of a URL before its query
                String user = URLDecoder.decode(matcher.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
                credentials = Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", user);
            } else {
                plain.add(url.strip());
            }
        }
        return new RegistryAddress(plain, credentials);
    }

    @Override
    public String toString() {
        return String.join(",", urls);
    }
}
