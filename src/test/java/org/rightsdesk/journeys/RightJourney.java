package org.rightsdesk.journeys;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** A way of one of the rights that change what is held, or of several at once. */
abstract class RightJourney extends Journey {

	private static final Pattern NOTICES = Pattern.compile("(/n/[A-Za-z0-9_-]{43})");

	@Autowired
	Requests requests;

	/** Uses these rights with the form; whatever else it asks is left as it stands. */
	Receipt ask(RequesterPage requester, String organisation, Map<String, String> said, Right... rights) {
		return ask(requester, organisation, said, Stream.of(rights).map(Right::name).toList());
	}

	/** The same with whatever can be ticked among the rights. */
	Receipt ask(RequesterPage requester, String organisation, Map<String, String> said, List<String> rights) {
		requester.open("/" + organisation + "/request/who?right=" + rights.get(0));
		choose(requester, "who", "SELF").next();
		while (requester.all("button:has-text('Send request')").count() == 0) {
			said.forEach((name, text) -> {
				if (requester.all("[name='" + name + "']").count() == 1) {
					requester.fill(name, text);
				}
			});
			rights.forEach((right) -> choose(requester, "rights", right));
			choose(requester, "answerBy", "DOWNLOAD");
			choose(requester, "protect", "CODE");
			requester.picture(picture("form-" + requester.page().url().replaceAll(".*/", "").replaceAll("\\?.*", "")));
			requester.next();
		}
		requester.picture(picture("check"));
		assertThat(requester.text("main")).contains(said.values());
		requester.press("Send request").picture(picture("sent"));
		Receipt receipt = new Receipt(requester.text(".rightsdesk-reference"), requester.text("#code"));
		openOwnPage(requester, said.get("email"));
		requester.press("This was me").picture(picture("own-page"));
		return receipt;
	}

	void openOwnPage(RequesterPage requester, String email) {
		requester.open(latestLink(email)).press("Open your request");
	}

	private static RequesterPage choose(RequesterPage requester, String name, String value) {
		Locator choice = requester.all("[name='" + name + "'][value='" + value + "']");
		if (choice.count() == 1) {
			choice.check();
		}
		return requester;
	}

	java.nio.file.Path picture(String name) {
		return PICTURES
			.resolve(getClass().getSimpleName().replace("JourneyTest", "").toLowerCase() + "-" + name + ".png");
	}

	/** Fills a form of the Case file, in its details where it has them, and sends it. */
	static void fill(FrameLocator file, String action, Map<String, String> fields) {
		fill(file, file.locator("form:has(input[name=action][value=" + action + "])").first(), fields);
	}

	static void fill(FrameLocator file, Locator form, Map<String, String> fields) {
		Locator closed = form.locator("xpath=ancestor::details[not(@open)]/summary");
		if (closed.count() > 0) {
			closed.first().click();
		}
		fields.forEach((name, value) -> enter(form, name, value));
		file.locator(".case-file__done").evaluateAll("all => all.forEach(one => one.remove())");
		form.locator("button[type=submit]").first().click();
		file.locator(".case-file__done, .govuk-error-summary").first().waitFor();
		TasklistPage.whole(file);
		assertThat(file.locator(".govuk-error-summary").allInnerTexts()).isEmpty();
	}

	private static void enter(Locator form, String name, String value) {
		Locator field = form.locator("[name='" + name + "']").first();
		switch (String.valueOf(field.evaluate("(one) => one.type"))) {
			case "select-one" -> field.selectOption(value);
			case "radio", "checkbox" -> form.locator("[name='" + name + "'][value='" + value + "']").check();
			default -> field.fill(value);
		}
	}

	/** One owner does in each of their systems what the case asks. */
	void actInSystems(TasklistPage owner, String reference, String picture) {
		FrameLocator file = owner.take(reference, "Act in systems");
		owner.picture(picture(picture));
		List<String> systems = file.locator("[data-system]:has(input[value=record-system])")
			.all()
			.stream()
			.map((one) -> one.getAttribute("data-system"))
			.toList();
		assertThat(systems).isNotEmpty();
		for (String system : systems) {
			fill(file, file.locator("[data-system=" + system + "] form:has(input[value=record-system])"),
					Map.of("result-" + system, "DONE"));
		}
		owner.complete("Yes, each of them has its result");
	}

	/** Keeps these recipients on the list, takes out the others, and has them told. */
	void confirmRecipients(TasklistPage clerk, String reference, Map<String, String> records, String... told) {
		FrameLocator file = clerk.take(reference, "Confirm recipients");
		fill(file, "describe-records", records);
		Locator others = file.locator("[data-recipient]:has(input[name=recipientDo][value=TAKE_OUT])");
		List<String> kept = List.of(told);
		for (String name : others.locator("strong:first-child").allInnerTexts()) {
			if (!kept.contains(name)) {
				fill(file,
						others.filter(new Locator.FilterOptions().setHasText(name))
							.locator("form:has(input[value=change-recipient])"),
						Map.of("recipientWhy", "Never had data about this person"));
			}
		}
		file.locator("#recipients").scrollIntoViewIfNeeded();
		clerk.picture(picture("recipients"));
		clerk.complete("Confirmed: tell everyone on the list");
	}

	/** A recipient opens the link of their mail and says that it is done. */
	void recipientAnswers(String reference, String address) {
		try (RequesterPage recipient = RequesterPage.onPhone(chromium().browser(), base())) {
			Pattern link = Pattern.compile("(?s)" + reference + ".*?" + NOTICES.pattern());
			String open = "[data-notice]:has-text('" + reference + "'):not(:has([data-result]))";
			await("the notice, where they were told before").until(() -> recipient.open(latest(link, address))
				.picture(picture("notice-button"))
				.press("Open the notices")
				.all(open)
				.count() == 1);
			recipient.picture(picture("notices"));
			Locator notice = recipient.all(open);
			notice.locator("select[name=result]").selectOption("ACKNOWLEDGED");
			notice.locator("button").click();
			recipient.picture(picture("notice-answered"));
			assertThat(recipient.text("main")).contains("we have your answer");
		}
	}

	/** Everything is answered, and the last recipient has confirmed. */
	void closed(String reference, Map<Right, Outcome> outcomes) {
		var request = this.requests.find(new Reference(reference)).orElseThrow();
		await().untilAsserted(() -> assertThat(this.requests.get(request.id()).closedAt()).isNotNull());
		assertThat(this.requests.lines(request.id())).hasSize(outcomes.size())
			.allSatisfy((RequestLine line) -> assertThat(line.outcome()).isEqualTo(outcomes.get(line.right())));
	}

	/** The answer as the person reads it, with their second secret. */
	String answer(RequesterPage requester, Receipt receipt) {
		await().until(() -> requester.open("/r/page").text("main").contains("We have answered your request"));
		requester.picture(picture("answered"));
		requester.open("/r/page/answer").fill("secret", receipt.code().toLowerCase()).press("Continue");
		requester.picture(picture("answer"));
		requester.open(requester.all("#letters a:not([href$=pdf])").first().getAttribute("href"));
		requester.picture(picture("letter"));
		return requester.text("body");
	}

}
