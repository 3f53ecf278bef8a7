/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.config.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

/** Whether metrics, health and the live page can be served where the settings say. */
final class WebCheck implements Check {
    private final WebSettings settings;

    WebCheck(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public List<Finding> look() {
        String place = settings.host() + ":" + settings.port();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
            return List.of(Finding.ok(name(), settings.port() == 0 ? "any free port" : place + " is free"));
        } catch (UnknownHostException e) {
            return List.of(Finding.wrong(
                    name(), "there is no host " + settings.host(), "set web.host to an address of this machine"));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    name(),
                    place + " cannot be listened to (" + e.getMessage() + "), perhaps because a worker runs there",
                    "choose another with web.port, or look what it is with './halflight watch http://" + place + "'"));
        }
    }
}
