package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A real browser before the training server; what it sees is kept as pictures under {@code target/it/pictures}. */
abstract class InBrowser {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path PICTURES =
            Path.of(System.getProperty("server.scratch")).resolve("pictures");

    static LibertyServer server;
    private static Playwright playwright;
    private static Browser browser;
    Page page;

    @BeforeAll
    static void start() {
        assertThat(CHROMIUM)
                .as("the browser tests need Chromium and a Chinese font: install chromium and fonts-wqy-zenhei")
                .exists();
        server = LibertyServer.training();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setTimeout(60_000)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
        page.setDefaultTimeout(60_000);
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    void signIn(String account) {
        page.context().clearCookies();
        page.navigate(server.at("/login.xhtml").toString());
        page.fill("#in\\:account", account);
        page.fill("#in\\:password", "zhuxue-2022");
        press("#in\\:enter");
        await("footer");
    }

    /** Presses and lets the whole answer arrive: a table that is read while it arrives lacks its end. */
    void press(String what) {
        page.click(what);
        page.waitForLoadState();
    }

    /** Waits until a page shows {@code what} and has arrived whole. */
    void await(String what) {
        page.waitForSelector(what);
        page.waitForLoadState();
    }

    /** What the page says of the last act contains {@code words}. */
    void told(String words) {
        assertThat(page.textContent("#told")).contains(words);
    }

    Response go(String path) {
        return page.navigate(server.at(path).toString());
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** On a phone nothing is wider than the screen; pictures are taken of both. */
    void pictureOnBoth(String name) {
        picture(name);
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits a phone", name)
                .isEqualTo(390);
        picture(name + "-phone");
        page.setViewportSize(1280, 800);
    }
}
