package cn.changxiao.app.browser;

import cn.changxiao.app.testing.ConsoleTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A console with a Chromium in front of it. Whatever a page says to the browser's console as an error is kept in
 * {@link #complaints}, refused scripts and styles among them; screenshots go to {@code target/screenshots}.
 */
abstract class BrowserTest extends ConsoleTest {

    static final Screen DESK = new Screen("desk", 1366, 900, false);
    static final Screen PHONE = new Screen("phone", 390, 844, true);

    final List<String> complaints = new ArrayList<>();

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;

    @BeforeAll
    void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void closePages() {
        if (context != null) {
            context.close();
        }
        complaints.clear();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    final Page open(Screen screen, String path) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setIsMobile(screen.mobile())
                .setHasTouch(screen.mobile())
                .setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(server.getURI().resolve(path).toString());
        return page;
    }

    /** Fills in the log-in form the page shows. */
    final void logIn(Page page, String login) {
        page.getByLabel("用户名").fill(login);
        page.getByLabel("密码").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    final void photograph(Page page, Screen screen, String name) {
        Path file = Path.of("target", "screenshots", name + "-" + screen.name() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** True if nothing sticks out to the right of the screen. */
    static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    /** What the page is looked at on. */
    record Screen(String name, int width, int height, boolean mobile) {}
}
