/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that reaches nothing but this machine. */
public final class Browser implements AutoCloseable {
    private static final int JPEG_QUALITY = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Runs before the scripts of every page: long tasks are kept, each as its milliseconds. */
    private static final String OBSERVER = "window.longTasks = []; new PerformanceObserver(list =>"
            + " list.getEntries().forEach(task => longTasks.push(task.duration))).observe({type: 'longtask', buffered: true});";

    /** Selenium warns that it knows no such version of the protocol; the few commands used here are old. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one. Where there is none the test is skipped, but fails where the environment says CI=true. */
    public static Browser open() {
        return open(false);
    }

    /** Opens one that can tell what its tasks take of the processor, too. */
    public static Browser openTraced() {
        return open(true);
    }

    private static Browser open(boolean traced) {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String message = "the page needs a browser to be tested: install chromium and its driver (chromedriver)";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            assumeTrue(false, message);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        if (traced) {
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            options.setExperimentalOption(
                    "perfLoggingPrefs",
                    Map.of("traceCategories", TaskTimes.CATEGORIES, "enableNetwork", false, "enablePage", false));
        }
        options.setCapability("goog:loggingPrefs", logs);
        // otherwise Selenium looks for one elsewhere
        System.setProperty("webdriver.chrome.driver", chromedriver.orElseThrow().toString());
        Browser browser = new Browser(new ChromeDriver(options));
        browser.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", OBSERVER));
        browser.size(1300, 900, false);
        return browser;
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Shows pages so large, in CSS pixels; on a phone at twice as many of the screen's, with touch and without a pointer. */
    public void size(int width, int height, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    }

    /** Prefers {@code light} or {@code dark}. */
    public void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public void go(String address) {
        driver.get(address);
    }

    /** The address that is shown. */
    public String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** The elements that a selector finds, shown or not. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The text that the element of a selector holds, shown or not. */
    public String text(String selector) {
        return String.valueOf(script("return document.querySelector(arguments[0])?.textContent ?? ''", selector));
    }

    /** How many elements a selector finds that are not hidden. */
    public long count(String selector) {
        return ((Number) script(
                        "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length",
                        selector))
                .longValue();
    }

    public Object script(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Presses a key, wherever the keyboard is. */
    public void press(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Presses Tab until an element of that selector has the keyboard. */
    public void tabTo(String selector) {
        for (int k = 0; k < 60; k++) {
            if (Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            press(Keys.TAB);
        }
        fail("the keyboard does not come to " + selector);
    }

    /** Waits until something is so. */
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited in vain: " + what + "; errors of the page: " + errors());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(e);
            }
        }
    }

    /** What the page has complained of since the last time: errors of scripts, violations of its policy, refused requests. */
    public List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                // the tests look at canvases more often than a page would
                .filter(message -> !message.contains("willReadFrequently"))
                .toList();
    }

    /** The longest task of the page so far by the clock, milliseconds; those below 50 are not told. */
    public double longestTask() {
        return ((Number) script("return Math.max(0, ...window.longTasks)")).doubleValue();
    }

    /** What tasks of the page have taken of the processor since the last time, where it is {@linkplain #openTraced traced}. */
    public TaskTimes taskTimes() {
        return TaskTimes.of(driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList());
    }

    /** Parts of the page that a screen reader reaches and has no name for. */
    @SuppressWarnings("unchecked")
    public List<String> nameless() {
        var tree = driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        var roles = List.of("link", "button", "slider", "combobox", "spinbutton", "image", "region", "heading");
        return ((List<Map<String, Object>>) tree.get("nodes"))
                .stream()
                        .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
                        .filter(node -> roles.contains(value(node.get("role"))))
                        .filter(node -> value(node.get("name")).isBlank())
                        .map(node -> value(node.get("role")) + " " + node.get("backendDOMNodeId"))
                        .toList();
    }

    private static String value(Object property) {
        return property instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : "";
    }

    /** Waits until the page has been drawn so many times. */
    public void awaitFrames(int count) {
        driver.executeAsyncScript(
                "let left = arguments[0]; const done = arguments[1];"
                        + " requestAnimationFrame(function next() { --left > 0 ? requestAnimationFrame(next) : done(); })",
                count);
    }

    /** Takes a picture of what is shown; the file's name says of which kind, png or jpg. */
    public void picture(Path file) throws IOException {
        boolean lossless = file.toString().endsWith(".png");
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        lossless ? Map.of("format", "png") : Map.of("format", "jpeg", "quality", JPEG_QUALITY))
                .get("data");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
