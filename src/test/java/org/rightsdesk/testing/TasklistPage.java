package org.rightsdesk.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Camunda Tasklist as one member of staff works in it. */
public final class TasklistPage implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final String base;

	/** What the browser was refused or did not get, for whoever reads a failure. */
	private final List<String> trouble = new CopyOnWriteArrayList<>();

	private TasklistPage(BrowserContext context, Page page, String base) {
		page.onRequestFailed((request) -> this.trouble.add(request.failure() + " " + request.url()));
		page.onPageError(this.trouble::add);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.trouble.add(message.text());
			}
		});
		page.onResponse((response) -> {
			if (response.status() >= 400) {
				this.trouble.add(response.status() + " " + response.url());
			}
		});
		this.context = context;
		this.page = page;
		this.base = base;
	}

	/** Signs in at the one staff login. */
	public static TasklistPage signIn(Browser browser, String base, String username) {
		return follow(browser, base, "/staff/login", username);
	}

	/** Follows a link of ours and signs in on the way, as it asks. */
	public static TasklistPage follow(Browser browser, String base, String link, String username) {
		BrowserContext context = Chromium.context(browser, new Browser.NewContextOptions().setViewportSize(1500, 1000));
		Page page = context.newPage();
		page.navigate(base + link);
		page.locator("input[name=username]").fill(username);
		page.locator("input[name=password]").fill("trial");
		page.locator("main button[type=submit]").click();
		page.waitForURL("**/camunda/app/tasklist/default/**");
		return new TasklistPage(context, page, base);
	}

	/**
	 * Claims the task that is open, and opens its Case file; again, where a job touched
	 * it at the same moment.
	 */
	public FrameLocator claim() {
		if (send("/claim", "button.claim").status() == 409) {
			send("/claim", "button.claim");
		}
		this.page.locator("button.unclaim").waitFor();
		return caseFile();
	}

	/** The sentence with which somebody who must not do this task is refused it. */
	public String refusedClaim(String reference, String taskName) {
		open(reference, taskName);
		this.page.locator("button.claim").click();
		return refusal();
	}

	/**
	 * Opens and claims a task of this case in the groups' filter, and opens its Case
	 * file.
	 */
	public FrameLocator take(String reference, String taskName) {
		try {
			return takeNow(reference, taskName);
		}
		catch (TimeoutError ex) {
			picture(Path.of("target/pictures/failed-" + reference + ".png"));
			throw new AssertionError("No task " + taskName + " at " + this.page.url() + "; " + this.trouble, ex);
		}
	}

	private FrameLocator takeNow(String reference, String taskName) {
		open(reference, taskName);
		return claim();
	}

	private void open(String reference, String taskName) {
		this.page.navigate(this.base + "/camunda/app/tasklist/default/");
		this.page.locator("[ng-click='focus(filter)']")
			.filter(new Locator.FilterOptions().setHasText("My groups"))
			.click();
		Locator task = this.page.locator("li.task")
			.filter(new Locator.FilterOptions().setHasText(taskName))
			.filter(new Locator.FilterOptions().setHasText(reference))
			.first();
		task.locator("h4 a").click();
	}

	/** The Case file of the task that is open. */
	public FrameLocator caseFile() {
		tab("Case file");
		FrameLocator file = this.page.frameLocator("iframe");
		whole(file);
		return file;
	}

	/**
	 * Waits for the end of the Case file: a part that is counted or looked for at once
	 * may still be on its way when the head is there.
	 */
	public static void whole(FrameLocator file) {
		file.locator(".case-file ~ script")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	/**
	 * Chooses the answer of the form and completes the task; whether it was taken or
	 * refused, the server has answered. Who hears that a job touched it at the same
	 * moment tries again.
	 */
	public void complete(String answer) {
		tab("Form");
		this.page.locator(".fjs-container").getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
		if (send("/submit-form", "[ng-click='complete()']").status() == 409) {
			send("/submit-form", "[ng-click='complete()']");
		}
	}

	private Response send(String address, String button) {
		return this.page.waitForResponse((response) -> response.url().endsWith(address),
				() -> this.page.locator(button).click());
	}

	/** The sentence with which claiming or completing was refused. */
	public String refusal() {
		Locator alert = this.page.locator("[notifications-panel] .alert-danger").first();
		alert.waitFor();
		return alert.innerText();
	}

	private void tab(String label) {
		this.page.locator("[ng-click='selectTaskDetailTab(taskDetailTab)']")
			.filter(new Locator.FilterOptions().setHasText(label))
			.click();
	}

	public Page page() {
		return this.page;
	}

	/** Keeps a picture, for people to look at. */
	public void picture(Path file) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
