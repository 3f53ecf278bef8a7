/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the metrics that a query of Prometheus asks for. */
final class MetricsOf {
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^\\]]*]");
    private static final Pattern LABELS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*(?!\\s*\\()(?![\\w:])");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "group_left", "group_right");

    private MetricsOf() {}

    static Set<String> query(String expression) {
        // labels go in quotes and braces; the quotes first, for a brace may be in them
        String bare = LABELS.matcher(ASIDE.matcher(expression).replaceAll(" ")).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        for (Matcher name = NAME.matcher(bare); name.find(); ) {
            if (!WORDS.contains(name.group().toLowerCase(Locale.ROOT))) {
                names.add(name.group());
            }
        }
        return names;
    }
}
