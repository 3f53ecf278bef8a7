/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import java.nio.charset.StandardCharsets;

/**
 * A server-sent event as it goes over the wire (WHATWG HTML, 9.2).
 *
 * @param sequence of the object that it shows, 0 where it shows none
 */
record Event(long sequence, byte[] bytes) {
    /** What keeps a connection open that has nothing to say. */
    static final Event NOTHING = new Event(0, ":\n\n".getBytes(StandardCharsets.UTF_8));

    /** An event without a place in the sequence. */
    static Event of(String name, String data) {
        return new Event(0, frame(name, "", data));
    }

    /**
     * An event that a client can go on from.
     *
     * @param id what it sends back when it connects again
     */
    static Event of(String name, String id, long sequence, String data) {
        return new Event(sequence, frame(name, "id: " + id + "\n", data));
    }

    private static byte[] frame(String name, String id, String data) {
        String lines = data.replaceAll("\r\n|\r|\n", "\ndata: ");
        return ("event: " + name + "\n" + id + "data: " + lines + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
