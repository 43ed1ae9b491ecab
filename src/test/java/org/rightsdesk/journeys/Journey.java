package org.rightsdesk.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TasklistPage;
import org.rightsdesk.testing.TestServers;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** A way through the running application, in a real browser with the real Tasklist. */
@RightsdeskTest
@TestPropertySource(properties = { "camunda.bpm.job-execution.enabled=true", "rightsdesk.outbox.workers=2" })
abstract class Journey {

	static final Path PICTURES = Path.of("target/pictures");

	private static final Pattern LINK = Pattern.compile("(/r/[A-Za-z0-9_-]{20,})");

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@BeforeAll
	static void startBrowser() throws Exception {
		chromium = Chromium.start();
		Files.createDirectories(PICTURES);
	}

	@AfterAll
	static void stopBrowser() {
		if (chromium != null) {
			chromium.close();
		}
	}

	Chromium chromium() {
		return chromium;
	}

	String base() {
		return "http://127.0.0.1:" + this.port;
	}

	TasklistPage signIn(String username) {
		return TasklistPage.signIn(chromium.browser(), base(), username);
	}

	/**
	 * Asks for a copy of their own data with the form, on a phone and without JavaScript.
	 */
	Receipt ask(RequesterPage requester, String organisation, String name, String email, String wanted) {
		requester.open("/" + organisation).picture(PICTURES.resolve("start.png")).press("Start now");
		requester.choose("My own").next();
		requester.fill("name", name).next();
		requester.fill("email", email).next();
		requester.next();
		requester.fill("references", "ticket 90210").next();
		requester.fill("wanted", wanted).next();
		requester.next();
		requester.choose("As a download").next();
		requester.next();
		requester.next();
		requester.choose("Show me a code when I have sent the request").next();
		requester.next();
		requester.picture(PICTURES.resolve("check.png"));
		assertThat(requester.text("main")).contains(name, email, wanted);
		requester.press("Send request").picture(PICTURES.resolve("sent.png"));
		return new Receipt(requester.text(".rightsdesk-reference"), requester.text("#code"));
	}

	/** Records what is held in one system, and nothing in the others. */
	static void record(FrameLocator file, String held, String... others) {
		file.locator("input[name^=terms-]").fill("ticket 90210");
		if (held != null) {
			file.locator("#items-" + held).fill("2");
		}
		for (String other : others) {
			file.locator("#items-" + other).fill("0");
		}
		file.locator("button:has-text('Record the search')").click();
		file.locator(".case-file__done:has-text('on record')").waitFor();
	}

	static void upload(FrameLocator file, String system, String name, String text) {
		file.locator("#upload-system").selectOption(system);
		file.locator("#upload:enabled").setInputFiles(new FilePayload(name, "text/plain", text.getBytes()));
		file.locator("[data-upload] button").click();
		file.locator(".case-file__file:has(h3:has-text('" + name + "'))").waitFor();
	}

	/** The clerk found the address in a system and sends the case on. */
	static void addressIsKnown(TasklistPage clerk, String reference, String system) {
		isHeld(clerk.take(reference, "Check identity"), system);
	}

	static void isHeld(FrameLocator file, String system) {
		file.locator("#identity-held summary").click();
		file.locator("select[name=heldIn]").selectOption(system);
		file.locator("#identity-held button[type=submit]").click();
		file.locator(".case-file__done:has-text('already held')").waitFor();
	}

	/** Puts {@code name-redacted.txt} in the place of {@code name.txt}. */
	static void redact(FrameLocator file, String name, String words) {
		Locator copy = file.locator(".case-file__file:has(h3:has-text('" + name + "-redacted.txt'))");
		Locator form = copy.locator("details:has(input[value=redacted-copy])");
		form.locator("summary").click();
		form.locator("select[name=original]").selectOption(new SelectOption().setLabel(name + ".txt"));
		form.locator("select[name=ground]").selectOption("THIRD_PARTY");
		form.locator("textarea[name=words]").fill(words);
		form.locator("button[type=submit]").click();
		file.locator(".case-file__done:has-text('in place of the original')").waitFor();
	}

	/** Answers each factor of Schedule 2, paragraph 16 for what is left out. */
	static void weighOtherPerson(FrameLocator file, String balance) {
		Locator form = file.locator("#exemptions form:has(input[value=weigh-third-party])").first();
		form.locator("[name=information]").fill("That they took in a parcel");
		form.locator("[name=confidentiality]").fill("None");
		form.locator("[name=consentSought]").fill("Called on Monday, nobody answered");
		form.locator("[name=ableToConsent]").fill("Yes");
		form.locator("[name=refused]").fill("No");
		form.locator("[name=careWorker]").selectOption("NO");
		form.locator("[name=balance]").fill(balance);
		form.locator("button[type=submit]").click();
		file.locator(".case-file__done:has-text('does not read it')").waitFor();
	}

	/** Whoever approves reads the letter as it will be sent, in a page of its own. */
	static String readLetter(TasklistPage officer) {
		FrameLocator file = officer.caseFile();
		Page letter = officer.page()
			.context()
			.waitForPage(() -> file.locator("#decision a[href*='/preview?']").first().click());
		Chromium.arrived(letter);
		String text = letter.locator("body").innerText();
		letter.close();
		return text;
	}

	/** The link of the newest mail to this address, once there is one. */
	static String latestLink(String address) {
		return latest(LINK, address);
	}

	/**
	 * The link of the newest mail with these words, whatever else comes to the address.
	 */
	static String latestLink(String words, String address) {
		return latest(Pattern.compile("(?s)" + words + ".*?" + LINK.pattern()), address);
	}

	/**
	 * The link to the search of this case: mail of a journey before may still arrive in
	 * the same mailbox.
	 */
	static String searchLink(String reference, String address) {
		return latest(Pattern.compile("(?s)" + reference + ".*?(/staff/searches/[0-9a-f-]{36})"), address);
	}

	static String latest(Pattern link, String address) {
		return await().until(() -> Arrays.stream(TestServers.mail().getReceivedMessages())
			.filter((mail) -> isTo(mail, address))
			.map(Journey::text)
			.map(link::matcher)
			.filter(Matcher::find)
			.reduce((first, second) -> second)
			.map((match) -> match.group(1))
			.orElse(null), (found) -> found != null);
	}

	static boolean isTo(MimeMessage mail, String address) {
		try {
			return mail.getAllRecipients()[0].toString().contains(address);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String text(MimeMessage mail) {
		try {
			return mail.getContent().toString();
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Receipt(String reference, String code) {
	}

}
