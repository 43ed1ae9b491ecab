package org.rightsdesk.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Assumptions;

import static org.rightsdesk.testing.Patience.PATIENCE;

/**
 * A real browser for the tests that need one, started once for the whole run; it ends
 * with the JVM. What a test opened in it is closed after the test. Without Chromium they
 * are skipped with a clear line; where {@code CI=true} its absence is a failure.
 */
public final class Chromium implements AutoCloseable {

	private static Browser shared;

	private final Browser browser;

	private Chromium(Browser browser) {
		this.browser = browser;
	}

	/** Starts it, or skips the test that asks. */
	public static synchronized Chromium start() {
		if (shared == null || !shared.isConnected()) {
			shared = launch();
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
		}
		return new Chromium(shared);
	}

	private static Browser launch() {
		Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseGet(Chromium::missing);
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(executable)
				.setTimeout(PATIENCE.toMillis())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	private static Path missing() {
		String sentence = "No Chromium on this machine: the browser tests are skipped. Install it to run them.";
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException(sentence);
		}
		Assumptions.abort(sentence);
		throw new IllegalStateException(sentence);
	}

	public Browser browser() {
		return this.browser;
	}

	public BrowserContext context(NewContextOptions options) {
		return context(this.browser, options);
	}

	/** Windows of somebody else, who waits for a busy machine. */
	static BrowserContext context(Browser browser, NewContextOptions options) {
		BrowserContext context = browser.newContext(options);
		context.setDefaultTimeout(PATIENCE.toMillis());
		return context;
	}

	/**
	 * A click ends with the first bytes of the next page; whoever counts in it, or looks
	 * at how it is laid out, needs all of it.
	 */
	public static void arrived(Page page) {
		page.waitForLoadState(LoadState.LOAD);
	}

	@Override
	public void close() {
		List.copyOf(this.browser.contexts()).forEach(BrowserContext::close);
	}

}
