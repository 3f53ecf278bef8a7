/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryAddressTest {
    @Test
    void shouldLeaveUrlsWithoutCredentialsAsTheyAre() {
        RegistryAddress address = RegistryAddress.of("http://one:8081, https://two/path@1,mock://three");

        assertThat(address.urls()).containsExactly("http://one:8081", "https://two/path@1", "mock://three");
        assertThat(address.credentials()).isEmpty();
    }

    @Test
    void shouldTakeCredentialsOutOfUrls() {
        RegistryAddress address = RegistryAddress.of("https://me:a%2Cb@c@one:8081,https://two:8081");

        assertThat(address.urls()).isEqualTo(List.of("https://one:8081", "https://two:8081"));
        assertThat(address.credentials())
                .isEqualTo(Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "me:a,b@c"));
        assertThat(address.toString()).isEqualTo("https://one:8081,https://two:8081");
    }
}
