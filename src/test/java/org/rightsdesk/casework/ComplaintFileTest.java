package org.rightsdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A complaint in its case file, and in that of the request it is about. */
@RightsdeskTest
class ComplaintFileTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-09-01T09:00:00Z");

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	Complaints complaints;

	@Autowired
	CaseComplaints caseComplaints;

	@Autowired
	Requests requests;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void itShowsWhatHappenedTheClockWithItsReasonsAndHowToHandleIt() {
		CaseWalk walk = complain("RD-2222-2222", "Fetch it back");
		Visitor clerk = open(walk, "clerk", "case-handler");
		assertThat(clerk.heading()).contains(walk.reference(), "Complaint");
		assertThat(clerk.page().select("#complaint").text()).contains("You sent my file to my neighbour",
				"Fetch it back", "RD-2222-2222", "Nobody has checked who complains", "1 September 2026");
		assertThat(clerk.page().select("[data-acknowledge-by]").text()).isEqualTo("1 October 2026");
		assertThat(clerk.page().select("[data-answer-by]").text()).isEqualTo("31 October 2026");
		assertThat(clerk.page().select("#clock li").text()).contains("We have 30 days");
		assertThat(clerk.page().select("#complaint .govuk-inset-text").text()).as("COMPLAINANT_DISCLOSED").isNotEmpty();
		assertThat(clerk.page().select("#write-findings")).as("for officers").isEmpty();
		walk.deliver();
		assertThat(open(walk, "clerk", "case-handler").page().select(".case-file__date").text())
			.contains("Acknowledged");
	}

	@Test
	void anOfficerWritesTheFindingsReadsTheLetterAndDecides() throws Exception {
		CaseWalk walk = complain("", "");
		Visitor officer = open(walk, "officer", "officer");
		officer.press("Keep", "examined", "The file", "findings", "", "putRight", "", "willChange", "");
		assertThat(officer.errors()).containsKey("findings");
		assertThat(officer.page().getElementById("examined").text()).isEqualTo("The file");
		officer.press("Keep", "examined", "The file", "findings", "It was in order", "putRight", "", "willChange", "");
		assertThat(officer.page().select("#complaint-findings a").eachText())
			.containsExactly("See the letter: Not upheld");
		Visitor letter = officer.window().open(officer.page().select("#complaint-findings a").attr("href"));
		assertThat(letter.page().text()).contains("It was in order", "what we did was in order");
		this.mvc
			.perform(get("/staff/case-file/preview/complaint?decision=UPHELD&reference=" + walk.reference())
				.with(as("officer", "officer")))
			.andExpect(status().isNotFound());
		walk.officer("userTask_lookIntoComplaint", "complaintOutcome", "NOT_UPHELD").deliver();
		Visitor after = open(walk, "officer", "officer");
		assertThat(after.page().select("#complaint-findings").text()).contains("Not upheld", "officer");
		assertThat(after.page().select("#write-findings")).isEmpty();
		assertThat(after.page().select("#timeline").text()).contains("Complaint received",
				"Complaint decided: Not upheld", "The outcome has left", "Case closed");
		assertThat(after.page().select("#letters").text()).contains("(L-10)", "(L-11)");
	}

	@Test
	void aMessageThatIsAlsoAComplaintOpensOneWithTheDayItCameQ6() {
		CaseWalk request = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		this.clock.set(Instant.parse("2026-09-10T09:00:00Z"));
		request.bean(Messages.class)
			.fromRequester(request.id(), "And you wrote to my neighbour", List.of(),
					new Arrival(Instant.parse("2026-09-05T11:00:00Z"), Channel.POST, "clerk"));
		Visitor clerk = open(request, "clerk", "case-handler");
		clerk.press("Open a complaint", "complains", "");
		assertThat(clerk.errors()).containsKey("complains");
		String message = clerk.page().select("#complains option").last().val();
		clerk.press("Open a complaint", "complains", message);
		SubjectRequest complaint = this.requests.get(this.caseComplaints.of(request.id()).get(0).requestId());
		assertThat(complaint.receivedOn()).isEqualTo("2026-09-05");
		assertThat(complaint.channel()).isEqualTo(Channel.POST);
		assertThat(complaint.wanted()).isEqualTo("And you wrote to my neighbour");
		assertThat(this.requests.requester(complaint.id()).email()).isEqualTo("ada@example.com");
		assertThat(clerk.page().select("#complaints li").text()).contains(complaint.reference().value(),
				"Being looked into");
		CaseWalk its = CaseWalk.of(this.context, complaint);
		assertThat(open(its, "clerk", "case-handler").page().getElementById("about-request").text())
			.isEqualTo(request.reference());
		clerk.press("Open a complaint", "complains", "request");
		assertThat(this.caseComplaints.of(request.id())).as("the request itself may be one").hasSize(2);
	}

	@Test
	void staffLinkWhatTheyAreSureOf() {
		CaseWalk request = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		CaseWalk walk = complain("RD-2222-2222", "");
		Visitor clerk = open(walk, "clerk", "case-handler").press("Link", "aboutReference", "RD-2222-2222");
		assertThat(clerk.errors()).containsKey("aboutReference");
		clerk.press("Link", "aboutReference", request.reference());
		assertThat(clerk.page().getElementById("about-request").text()).isEqualTo(request.reference());
		assertThat(open(request, "clerk", "case-handler").page().select("#complaints li").text())
			.contains(walk.reference());
	}

	@Test
	void q9WhoDecidedTheRequestIsWarned() {
		CaseWalk request = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough()
			.search("NOTHING_HELD")
			.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD");
		CaseWalk walk = CaseWalk.of(this.context,
				this.caseComplaints.open(request.id(), "You hold a lot", Channel.PHONE, RECEIVED_AT, "clerk"));
		assertThat(open(walk, "clerk", "officer").page().select("#complaint .govuk-warning-text").text())
			.contains("You had a part in deciding the request");
		assertThat(open(walk, "officer", "officer").page().select("#complaint .govuk-warning-text")).isEmpty();
	}

	@Test
	void whoIsComplainedAboutIsKeptOutOfIt() {
		CaseWalk walk = complain("", "");
		open(walk, "officer", "officer").press("Keep this", "concerns", "clerk");
		Visitor clerk = open(walk, "clerk", "case-handler");
		assertThat(clerk.response().getStatus()).isEqualTo(403);
		assertThat(clerk.page().text()).contains(walk.reference()).doesNotContain("neighbour");
	}

	@Test
	void withdrawalCountsFromItsTrueDay() {
		CaseWalk walk = complain("", "");
		this.clock.set(Instant.parse("2026-09-10T09:00:00Z"));
		Visitor clerk = open(walk, "clerk", "case-handler").press("Close the complaint");
		assertThat(clerk.errors()).containsKey("sure");
		clerk.press("Close the complaint", "sure", "yes", "withdrawnOn.day", "31", "withdrawnOn.month", "8",
				"withdrawnOn.year", "2026");
		assertThat(clerk.errors()).containsKey("withdrawnOn");
		clerk.press("Close the complaint", "sure", "yes", "withdrawnOn.day", "1", "withdrawnOn.month", "9",
				"withdrawnOn.year", "2026");
		walk.runJobs();
		assertThat(this.complaints.find(walk.id()).orElseThrow().withdrawnAt()).isEqualTo("2026-09-01T11:00:00Z");
		assertThat(walk.request().closedAt()).isNotNull();
	}

	@Test
	void whatIsAboutARightIsNotFoundInAComplaintNorTheOtherWayRound() throws Exception {
		CaseWalk walk = complain("", "");
		CaseWalk request = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		for (String action : List.of("ask-meaning", "draft-question", "withdraw", "record-authority", "keep-delay",
				"explain", "new-code", "open-complaint")) {
			this.mvc
				.perform(post("/staff/case-file").param("reference", walk.reference())
					.param("action", action)
					.with(as("officer", "officer"))
					.with(csrf()))
				.andExpect(status().isNotFound());
		}
		for (String action : List.of("link-complaint", "write-findings", "withdraw-complaint")) {
			this.mvc
				.perform(post("/staff/case-file").param("reference", request.reference())
					.param("action", action)
					.with(as("officer", "officer"))
					.with(csrf()))
				.andExpect(status().isNotFound());
		}
		for (String path : List.of("/staff/case-file/preview?outcome=GRANTED&reference=",
				"/staff/case-file/preview/delay?reference=", "/staff/case-file/preview/extension?reference=")) {
			this.mvc.perform(get(path + walk.reference()).with(as("officer", "officer")))
				.andExpect(status().isNotFound());
		}
		this.mvc.perform(get("/staff/requests/" + walk.reference() + "/taken").with(as("officer", "officer")))
			.andExpect(status().isNotFound());
	}

	@Test
	void theListOfCasesShowsAndFindsComplaints() {
		CaseWalk walk = complain("", "");
		Visitor clerk = Visitor.staff(this.mvc, this.clock, "clerk", "case-handler", "community-buying")
			.open("/staff/cases?reference=" + walk.reference());
		assertThat(clerk.page().select("tbody tr").text()).contains(walk.reference(), "Complaint", "1 Oct 2026",
				"Open");
		this.clock.set(Instant.parse("2026-10-02T09:00:00Z"));
		assertThat(clerk.reload().page().select("tbody tr").text()).contains("Overdue");
		walk.deliver();
		assertThat(clerk.reload().page().select("tbody tr").text()).contains("31 Oct 2026").doesNotContain("Overdue");
	}

	private CaseWalk complain(String named, String wanted) {
		var submission = Submissions.complaint("community-buying", this.clock.instant());
		return CaseWalk.of(this.context,
				this.complaints.receive(new NewComplaint(submission, null, named, wanted), "requester"));
	}

	private Visitor open(CaseWalk walk, String name, String group) {
		return Visitor.staff(this.mvc, this.clock, name, group, "community-buying")
			.open("/staff/case-file?reference=" + walk.reference());
	}

	private RequestPostProcessor as(String name, String group) {
		var member = new StaffMember(name, Set.of(group), Set.of("community-buying"));
		return authentication(new StaffAuthentication(member, this.clock.instant()));
	}

}
