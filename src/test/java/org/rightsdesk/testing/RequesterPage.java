package org.rightsdesk.testing;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** The public pages as somebody sees them on a phone, without JavaScript. */
public final class RequesterPage implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private RequesterPage(BrowserContext context) {
		this.context = context;
		this.page = context.newPage();
	}

	public static RequesterPage onPhone(Browser browser, String base) {
		return new RequesterPage(Chromium.context(browser,
				new Browser.NewContextOptions().setBaseURL(base)
					.setViewportSize(390, 844)
					.setJavaScriptEnabled(false)
					.setAcceptDownloads(true)));
	}

	public RequesterPage open(String address) {
		this.page.navigate(address);
		return this;
	}

	public RequesterPage follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
		return arrived();
	}

	public RequesterPage press(String button) {
		try {
			this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
		}
		catch (TimeoutError ex) {
			throw new AssertionError("There is no button %s on the page %s: %s".formatted(button, this.page.title(),
					this.page.innerText("main")), ex);
		}
		return arrived();
	}

	private RequesterPage arrived() {
		Chromium.arrived(this.page);
		return this;
	}

	public RequesterPage choose(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
		return this;
	}

	public RequesterPage fill(String field, String text) {
		this.page.locator("[name='" + field + "']").fill(text);
		return this;
	}

	/** Goes on to the next page of the form. */
	public RequesterPage next() {
		return press("Continue");
	}

	public String text(String selector) {
		return arrived().page.locator(selector).first().innerText();
	}

	public Locator all(String selector) {
		return arrived().page.locator(selector);
	}

	public Download download(String link) {
		return this.page.waitForDownload(() -> follow(link));
	}

	public Page page() {
		return this.page;
	}

	/** Keeps a picture of the whole page, for people to look at. */
	public RequesterPage picture(Path file) {
		arrived().page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		return this;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
