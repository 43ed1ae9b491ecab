package org.rightsdesk.intake;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** a complaint may come in any way; staff take it down with its true day. */
@RightsdeskTest
class ComplaintEntryTest {

	private static final String SAVE = "Save the complaint";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private Complaints complaints;

	@Autowired
	private Restrictions restrictions;

	@Autowired
	private RequestLog log;

	@BeforeEach
	void noon() {
		this.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void whatWasPhonedCountsFromItsTrueDay() {
		Visitor clerk = save("received.day", "3", "about", "", "concerns", "");
		SubjectRequest complaint = saved(clerk);
		assertThat(complaint.isComplaint()).isTrue();
		assertThat(complaint.channel()).isEqualTo(Channel.PHONE);
		assertThat(complaint.receivedOn()).isEqualTo("2026-11-03");
		assertThat(this.complaints.dates(complaint).acknowledgeBy()).isEqualTo("2026-12-03");
		assertThat(this.log.of(complaint.id())).first().extracting(LogEntry::who).isEqualTo("clerk");
		assertThat(clerk.page().text()).contains("You lost my file", "Acknowledge by 3 December 2026");
	}

	@Test
	void staffLinkTheRequestAndNameWhomItIsAbout() {
		var about = this.requests.register(Submissions.access("trade-body", this.clock.instant()), "requester");
		SubjectRequest complaint = saved(
				save("received.day", "24", "about", about.reference().value().toLowerCase(), "concerns", "officer"));
		assertThat(this.complaints.find(complaint.id()).orElseThrow().aboutRequestId()).isEqualTo(about.id());
		assertThat(this.restrictions.of(complaint.id()).bars("officer")).isTrue();
		assertThat(this.restrictions.of(complaint.id()).bars("clerk")).isFalse();
	}

	@Test
	void mistakesAreNamedAndNothingTypedIsLost() {
		var elsewhere = this.requests.register(Submissions.access("community-buying", this.clock.instant()),
				"requester");
		Visitor clerk = save("received.day", "25", "about", elsewhere.reference().value(), "concerns", "nobody");
		assertThat(clerk.errors()).containsExactly(
				Map.entry("received", "The date of receipt must be today or in the past"),
				Map.entry("about",
						"This organisation has no request with this reference. Check it, or leave it empty."),
				Map.entry("concerns",
						"Nobody with this user name works for the organisation. Check it, or leave it empty."));
		assertThat(clerk.page().getElementById("happened").text()).isEqualTo("You lost my file");
		assertThat(clerk.page().selectFirst("[name=channel][checked]").val()).isEqualTo("PHONE");
		clerk.press(SAVE, "received.day", "24", "about", "", "concerns", "", "address", "", "name", "");
		assertThat(clerk.errors().keySet()).containsExactly("name", "email");
	}

	@Test
	void thePageSentTwiceIsOneComplaint() {
		Visitor clerk = clerk("case-handler");
		Visitor other = clerk.window();
		assertThat(saved(press(clerk))).isEqualTo(saved(press(other)));
	}

	@Test
	void onlyWhoWorksOnCasesTakesThemDownAndOnlyForTheirOrganisation() {
		assertThat(clerk("manager").response().getStatus()).isEqualTo(403);
		assertThat(clerk("case-handler").open("/staff/requests/new").page().select("a[href=/staff/complaints/new]"))
			.hasSize(1);
		Visitor clerk = clerk("case-handler");
		clerk.page().select("input[name=organisation]").attr("value", "community-buying");
		assertThat(press(clerk).response().getStatus()).as("S4").isEqualTo(404);
	}

	private Visitor save(String... answers) {
		Visitor clerk = clerk("officer");
		String[] all = { "channel", "PHONE", "received.month", "11", "received.year", "2026", "name", "Ada Lovelace",
				"address", "1 Example Lane", "happened", "You lost my file" };
		String[] both = new String[all.length + answers.length];
		System.arraycopy(all, 0, both, 0, all.length);
		System.arraycopy(answers, 0, both, all.length, answers.length);
		return clerk.press(SAVE, both);
	}

	private Visitor press(Visitor clerk) {
		return clerk.press(SAVE, "channel", "POST", "received.day", "24", "received.month", "11", "received.year",
				"2026", "name", "Ada Lovelace", "email", "ada@example.com", "happened", "You lost my file");
	}

	private Visitor clerk(String group) {
		return Visitor.staff(this.mvc, this.clock, "clerk", group, "trade-body").open("/staff/complaints/new");
	}

	private SubjectRequest saved(Visitor clerk) {
		assertThat(clerk.errors()).isEmpty();
		String reference = clerk.address().substring(clerk.address().indexOf('=') + 1);
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

}
