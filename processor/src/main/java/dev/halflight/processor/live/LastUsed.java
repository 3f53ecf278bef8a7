/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map with room for so many: the one that was not used for longest makes room for a new one. Not thread-safe.
 *
 * @param <K> of keys
 * @param <V> of values
 */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private static final float LOAD = 0.75f;

    private final int room;

    LastUsed(int room) {
        super(room, LOAD, true);
        this.room = room;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > room;
    }
}
