/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What nobody is to read in a log or in a message: passwords, tokens, keys. */
public final class Secrets {
    private static final String HIDDEN = "***";

    /** Ends of the names of the settings of Kafka and of the registry's client that hold a secret. */
    private static final String NAME =
            "(?:password|secret|token|sasl\\.jaas\\.config|user\\.info|keystore\\.key|key\\.passphrase)";

    private static final Pattern KEY = Pattern.compile(".*" + NAME, Pattern.CASE_INSENSITIVE);

    private static final Pattern ASSIGNED =
            Pattern.compile("(" + NAME + "\\s*[=:]\\s*)(?:\"[^\"]*\"|[^\\s,;\"]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern JAAS =
            Pattern.compile("(sasl\\.jaas\\.config\\s*[=:]\\s*).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern USER_IN_URL = Pattern.compile("(\\w://)[^/\\s]+@");

    private Secrets() {}

    /** The settings, without the values of those that are secret. */
    public static Map<String, String> hide(Map<String, String> settings) {
        Map<String, String> shown = new TreeMap<>();
        settings.forEach((key, value) -> shown.put(key, isSecret(key) ? HIDDEN : hide(value)));
        return shown;
    }

    /** The text, without passwords that are assigned in it, such as {@code password="..."} or {@code https://me:secret@host}. */
    public static String hide(String text) {
        String withoutUsers = USER_IN_URL.matcher(text).replaceAll("$1" + HIDDEN + "@");
        String withoutLogins = JAAS.matcher(withoutUsers).replaceAll("$1" + HIDDEN);
        return ASSIGNED.matcher(withoutLogins).replaceAll("$1" + HIDDEN);
    }

    private static boolean isSecret(String key) {
        return KEY.matcher(key).matches();
    }
}
