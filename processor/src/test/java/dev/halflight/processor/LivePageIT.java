/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.browser.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as people use it: the demo runs, a browser looks. Its pictures come to {@code target/pictures}. */
@Timeout(900)
class LivePageIT {
    private static final Path PICTURES = Path.of(System.getProperty("page.pictures", "target/pictures"));
    private static final String CARDS = "#wall li";

    private static Browser browser;
    private static ProgramProcess demo;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.open();
        address = "http://127.0.0.1:" + freePort();
        demo = demo();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ProgramProcess demo() throws IOException {
        String port = address.substring(address.lastIndexOf(':') + 1);
        ProgramProcess process = new ProgramProcess("demo", "--records", "1000000", "--rate", "6", "--port", port);
        assertThat(process.awaitLine("live page")).contains(address + "/");
        return process;
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void shouldHaveComplainedOfNothing() {
        assertThat(browser.errors()).isEmpty();
    }

    private static void open(String path, int cards) {
        browser.go(address + path);
        browser.await(cards + " objects", () -> browser.count(CARDS) >= cards);
    }

    private static List<?> shown(String property) {
        return (List<?>)
                browser.script("return [...document.querySelectorAll('#wall li')].filter(e => e.checkVisibility())"
                        + ".map(e => " + property + ")");
    }

    private static void set(String field, String value) {
        browser.script(
                "const e = document.querySelector(`#filters [name=${arguments[0]}]`); e.value = arguments[1];"
                        + " e.dispatchEvent(new Event('input', {bubbles: true}))",
                field,
                value);
    }

    /** How many colors a canvas shows. */
    private static long colors(String canvas) {
        return ((Number) browser.script(
                        "const c = document.querySelector(arguments[0]);"
                                + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                                + "const s = new Set(); for (let k = 0; k < d.length; k += 4) s.add(d[k] << 16 | d[k + 1] << 8 | d[k + 2]);"
                                + "return s.size",
                        canvas))
                .longValue();
    }

    @Test
    void shouldShowObjectsAsTheyCome() {
        open("/", 12);
        assertThat(browser.text("#state")).isEqualTo("live");
        Object first = browser.script("return document.querySelector('#wall a').dataset.key");
        long before = browser.count(CARDS);

        browser.await("more objects", () -> browser.count(CARDS) > before);

        assertThat(browser.script("return document.querySelector('#wall a').dataset.key"))
                .isNotEqualTo(first);
        browser.await(
                "the latest object", () -> browser.all("#latest .sky canvas").size() == 4);
        for (String panel : List.of("measured", "seen", "predicted", "residual")) {
            assertThat(colors("#latest [data-panel=" + panel + "] canvas"))
                    .as(panel)
                    .isGreaterThan(20);
        }
        assertThat(browser.all("#latest .plot .u-wrap")).hasSize(2);
        browser.await("the rate", () -> browser.text("#rate").matches("[0-9.]+"));
        assertThat(browser.text("#health")).isEqualTo("the stream runs on cpu");
        assertThat(browser.text("#dead")).isEqualTo("0");
    }

    @Test
    void shouldShowWhatIsAskedFor() {
        open("/", 40);
        browser.one("#pause").click();
        long all = browser.count(CARDS);

        set("spectrum", "with");
        assertThat(browser.count(CARDS)).isBetween(1L, all - 1);
        assertThat(browser.count(CARDS + " .badge")).isEqualTo(browser.count(CARDS));
        assertThat(browser.address()).endsWith("/?spectrum=with");
        set("spectrum", "");

        set("anomaly", "60");
        assertThat(browser.count(CARDS)).isBetween(1L, all - 1);
        assertThat(shown("+e.querySelector('.odd').textContent.split(' ')[1]"))
                .allSatisfy(odd -> assertThat(((Number) odd).doubleValue()).isGreaterThanOrEqualTo(59.5));
        set("anomaly", "0");

        set("from", "0.3");
        set("to", "0.7");
        assertThat(browser.count(CARDS)).isBetween(1L, all - 1);
        assertThat(shown("+e.querySelector('.z').textContent.match(/[0-9]+[.][0-9]+/)[0]"))
                .allSatisfy(z -> assertThat(((Number) z).doubleValue()).isBetween(0.2995, 0.7005));
        set("from", "");
        set("to", "");

        set("flag", "BANDS_MISSING");
        assertThat(browser.count(CARDS)).isBetween(1L, all - 1);
        assertThat(shown("e.querySelector('.marks').textContent"))
                .allSatisfy(marks -> assertThat(marks.toString()).contains("bands missing"));
        assertThat(browser.text("#count")).matches("\\d+ of " + all + " objects");

        browser.one("#filters [type=reset]").click();
        browser.await("all objects again", () -> browser.count(CARDS) == all);
        assertThat(browser.address()).endsWith("/");
        browser.go(address + "/?spectrum=without&anomaly=101&flag=nonsense");
        browser.await(
                "the page bears a strange address", () -> browser.text("#state").equals("live"));
    }

    @Test
    void shouldOpenAnObjectAtAnAddressOfItsOwn() {
        open("/?spectrum=with", 4);
        browser.one("#pause").click();
        WebElement card = browser.all(CARDS + ":not([hidden]) a").get(1);
        String key = String.valueOf(card.getDomAttribute("data-key"));
        String id = card.findElement(org.openqa.selenium.By.cssSelector(".id")).getText();

        card.click();

        browser.await("the object", () -> browser.text("#object h1").startsWith(id));
        assertThat(browser.address()).isEqualTo(address + "/objects/" + key);
        assertThat(browser.text("#object .lineage"))
                .contains(
                        "halflight.observations, partition " + key.replace("-", ", offset "),
                        "halflight 2.1.0, on CPU",
                        "UTC");
        assertThat(browser.text("#object .estimates")).contains("images", "spectrum", "68", "known", "Δz");
        assertThat(browser.text("#object .judgement")).contains("galaxy", "anomaly");
        long color = colors("#object [data-panel=measured] canvas");
        browser.script("const e = document.querySelector('#object .controls select'); e.value = 'R';"
                + " e.dispatchEvent(new Event('change'))");
        assertThat(colors("#object [data-panel=measured] canvas")).isLessThan(color);

        browser.go(browser.address());
        browser.await("the object again", () -> browser.text("#object h1").startsWith(id));
        browser.one("#object .steps [data-live]").click();
        browser.await("the wall again", () -> browser.count(CARDS) > 4);
        browser.go(address + "/objects/99-99");
        browser.await(
                "word of one that is not kept", () -> browser.text("#object").contains("not kept any more"));
        assertThat(browser.errors()).allMatch(line -> line.contains("/live/objects/99-99") && line.contains("404"));
    }

    @Test
    void shouldBeUsedByTheKeyboardAlone() {
        open("/", 12);
        browser.tabTo(".skip");
        browser.press(Keys.ENTER);
        browser.tabTo("#wall a");
        Object key = browser.script("return document.activeElement.dataset.key");

        browser.press(Keys.ENTER);
        browser.await("the object", () -> !browser.text("#object h1").isEmpty());
        assertThat(browser.address()).endsWith("/objects/" + key);
        assertThat(browser.script("return document.activeElement.tagName")).isEqualTo("H1");

        browser.press(Keys.ARROW_RIGHT);
        browser.await("the next one", () -> !browser.address().endsWith("/objects/" + key));
        browser.press(Keys.ARROW_LEFT);
        browser.await("the one before", () -> browser.address().endsWith("/objects/" + key));
        browser.press(Keys.ESCAPE);
        browser.await("the wall", () -> browser.count(CARDS) > 0);
        assertThat(browser.script("return document.activeElement.dataset.key")).isEqualTo(key);
    }

    @Test
    void shouldHaveANameForEverythingAScreenReaderComesTo() {
        open("/?spectrum=with", 4);
        browser.await(
                "the latest object", () -> browser.all("#latest .sky canvas").size() == 4);
        assertThat(browser.nameless()).isEmpty();

        browser.all(CARDS + ":not([hidden]) a").get(0).click();
        browser.await("the object", () -> !browser.text("#object h1").isEmpty());
        assertThat(browser.nameless()).isEmpty();
        assertThat(browser.all("#object canvas:not([aria-label]):not(.plot canvas)"))
                .isEmpty();
    }

    @Test
    void shouldSurviveARestartOfTheServer() throws Exception {
        open("/", 12);
        assertThat(browser.text("#state")).isEqualTo("live");

        demo.close();
        browser.await("the loss is told", () -> browser.text("#state").equals("reconnecting"));
        assertThat(browser.count(CARDS)).isGreaterThanOrEqualTo(12);
        demo = demo();

        browser.await("the connection is back", () -> browser.text("#state").equals("live"));
        browser.await("objects come again", () -> browser.count(CARDS) > 0);
        browser.await("they are counted anew", () -> browser.text("#enriched").matches("[1-9][0-9]?"));
        // connections that broke off or were refused, which the browser logs
        assertThat(browser.errors())
                .allMatch(line -> line.contains("/live/events") || line.contains("net::ERR_CONNECTION_REFUSED"));
    }

    @Test
    void shouldFitDesktopAndPhoneInLightAndDark() throws IOException {
        open("/?spectrum=with", 4);
        Object key = browser.script("return document.querySelector('#wall li:not([hidden]) a').dataset.key");
        browser.go(address + "/objects/" + key);
        browser.await("the object", () -> browser.all("#object .plot .u-wrap").size() == 2);
        takePictures("object", 1160, 2300);
        open("/?spectrum=with", 4);
        browser.await(
                "the latest object", () -> browser.all("#latest .sky canvas").size() == 4);
        takePictures("live", 1100, 1400);
        browser.size(1300, 900, false);
    }

    private static void takePictures(String name, int onDesktop, int onPhone) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.size(1300, onDesktop, false);
            takePicture(name + "-desktop-" + scheme);
            browser.size(390, onPhone, true);
            takePicture(name + "-phone-" + scheme);
        }
    }

    private static void takePicture(String name) throws IOException {
        browser.awaitFrames(20);
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        browser.picture(PICTURES.resolve(name + ".png"));
        if (name.equals("live-desktop-dark") && System.getProperty("page.picture") != null) {
            browser.picture(Path.of(System.getProperty("page.picture")));
        }
    }
}
