package org.rightsdesk.intake;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rightsdesk.marketing.AccountClosure;
import org.rightsdesk.marketing.MailingChannel;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Law.md 2.2: whoever closes an account is off the mailing list at once. */
@RightsdeskTest
class AccountClosureFormTest {

	private static final Map<String, String[]> ANSWERS = Map.of("who", answers("who", "SELF"), "name",
			answers("name", "Ada Lovelace"), "email", answers("email", "closing@form.example.com"), "what",
			answers("wanted", "I am leaving"), "answer", answers("answerBy", "DOWNLOAD"), "passphrase",
			answers("protect", "CODE"));

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private AccountClosure closure;

	@Autowired
	private Suppressions suppressions;

	@Autowired
	private Organisations organisations;

	@Test
	void itIsAskedForFromTheStartPageAndStopsTheMailAsSoonAsItIsSent() {
		Visitor visitor = new Visitor(this.mvc).open("/community-buying").follow("Close your account");
		for (int page = 0; page < 20 && !last(visitor).equals("check"); page++) {
			visitor.press("Continue", ANSWERS.getOrDefault(last(visitor), new String[0]));
		}
		assertThat(visitor.page().text()).contains("Close your account");
		visitor.press("Send request");
		UUID request = this.requests.find(new Reference(visitor.page().select(".rightsdesk-reference").text()))
			.orElseThrow()
			.id();
		assertThat(this.requests.lines(request)).extracting(RequestLine::right)
			.containsExactly(Right.OBJECTION_MARKETING);
		assertThat(this.closure.asked(this.requests.lines(request).get(0).id())).isTrue();
		assertThat(this.suppressions.allows(this.organisations.get("community-buying"), "closing@form.example.com",
				MessageKind.SERVICE))
			.isFalse();
	}

	@Test
	void staffTakeItDownForWhoeverCalls() {
		Visitor clerk = Visitor.staff(this.mvc, this.clock, "clerk", "case-handler", "community-buying");
		clerk.open("/staff/requests/new")
			.press("Save the request", "channel", "PHONE", "name", "Ada Called", "who", "SELF", "rights",
					"CLOSE_ACCOUNT", "wanted", "I am leaving", "answerBy", "POST", "address", "3 Closing Lane");
		UUID request = this.requests.find(new Reference(clerk.address().split("/")[3])).orElseThrow().id();
		assertThat(this.closure.asked(this.requests.lines(request).get(0).id())).isTrue();
		assertThat(this.suppressions.allows(this.organisations.get("community-buying"), MailingChannel.POST,
				"3 Closing Lane", MessageKind.MARKETING))
			.isFalse();
	}

	@Test
	void nobodyElseOffersIt() {
		assertThat(new Visitor(this.mvc).open("/trade-body").page().text()).doesNotContain("Close your account");
	}

	private static String last(Visitor visitor) {
		String path = visitor.address().replaceAll("[?#].*", "");
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static String[] answers(String... answers) {
		return answers;
	}

}
