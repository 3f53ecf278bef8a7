/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.image;

import java.util.regex.Pattern;

/** Names of images. */
public final class ImageName {
    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9][a-z0-9._/-]*(:\\d+/[a-z0-9._/-]+)?:(v?\\d[\\w.-]*)(@sha256:[0-9a-f]{64})?");

    private ImageName() {}

    /** Whether it says a version, not a tag that moves such as {@code latest}. */
    public static boolean isPinned(String image) {
        return PINNED.matcher(image).matches();
    }
}
