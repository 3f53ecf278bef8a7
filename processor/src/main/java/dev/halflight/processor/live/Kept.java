/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last objects, for longer the last remarkable ones, and the last that somebody opened, so that their address can be passed on: as
 * many of each as there is room for. Thread-safe.
 */
final class Kept {
    private final int ordinaryRoom;
    private final int remarkableRoom;
    private final Deque<LiveObject> ordinary = new ArrayDeque<>();
    private final Deque<LiveObject> remarkable = new ArrayDeque<>();
    private final Map<String, LiveObject> byKey = new HashMap<>();
    private final Map<String, LiveObject> opened;

    Kept(int ordinaryRoom, int remarkableRoom, int openedRoom) {
        this.ordinaryRoom = ordinaryRoom;
        this.remarkableRoom = remarkableRoom;
        opened = new LastUsed<>(openedRoom);
    }

    /** Keeps an object, and drops the oldest of its kind where there is no room. One that was read again replaces itself. */
    synchronized void add(LiveObject object) {
        LiveObject before = byKey.put(object.key(), object);
        if (before != null) {
            (before.remarkable() ? remarkable : ordinary).remove(before);
        }
        Deque<LiveObject> kind = object.remarkable() ? remarkable : ordinary;
        kind.addLast(object);
        if (kind.size() > (object.remarkable() ? remarkableRoom : ordinaryRoom)) {
            byKey.remove(kind.removeFirst().key());
        }
    }

    /** The object of a key, while it is kept. */
    synchronized Optional<LiveObject> find(String key) {
        LiveObject object = byKey.get(key);
        return Optional.ofNullable(object != null ? object : opened.get(key));
    }

    /** The same, and it is kept longer from now on. */
    synchronized Optional<LiveObject> open(String key) {
        Optional<LiveObject> object = find(key);
        object.ifPresent(found -> opened.put(key, found));
        return object;
    }

    /** Those that came after {@code sequence}, in the order in which they came. */
    synchronized List<LiveObject> since(long sequence) {
        List<LiveObject> objects = new ArrayList<>(ordinary);
        objects.addAll(remarkable);
        objects.removeIf(object -> object.event().sequence() <= sequence);
        objects.sort(Comparator.comparingLong(object -> object.event().sequence()));
        return objects;
    }
}
