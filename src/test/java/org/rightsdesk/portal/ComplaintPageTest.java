package org.rightsdesk.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.CaseWalk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Complaining from the page of a request, and the page of the complaint itself. */
class ComplaintPageTest extends PortalTest {

	private static final String FORM = "/r/page/complaint";

	@Autowired
	CaseComplaints caseComplaints;

	@Autowired
	Complaints complaints;

	@Autowired
	Messages messages;

	@Autowired
	ApplicationContext context;

	@BeforeEach
	void enterTheRequest() {
		enterAndConfirm(this.browser, this.request);
	}

	@Test
	void whoComplainsOnTheirPageHasALinkedComplaintWithItsFilesQ2() {
		assertThat(this.browser.get("/r/page").html().select("#complain a").attr("href")).isEqualTo(FORM);
		Browser.Page added = this.browser.upload(this.browser.get(FORM), FORM,
				Map.of("body", "It came late", "add", "f"), "list.pdf", "application/pdf", PDF);
		assertThat(added.html().select("textarea").text()).isEqualTo("It came late");
		Browser.Page sent = this.browser.submit(added, FORM, Map.of("body", "It came late"));
		assertThat(sent.location()).isEqualTo("/r/page?done=complained");
		SubjectRequest complaint = only();
		assertThat(complaint.wanted()).isEqualTo("It came late");
		assertThat(complaint.addressState()).as("it was confirmed for the request").isEqualTo(AddressState.CONFIRMED);
		assertThat(this.documents.of(complaint.id())).extracting(StoredDocument::fileName).containsExactly("list.pdf");
		assertThat(this.documents.of(this.request)).isEmpty();
		assertThat(this.messages.of(this.request)).as("it is no message").isEmpty();
		assertThat(this.browser.get("/r/page").html().select("[data-complained]").text())
			.contains(complaint.reference().value());
		this.browser.submit(added, FORM, Map.of("body", "It came late"));
		assertThat(this.caseComplaints.of(this.request)).as("a second click").hasSize(1);
	}

	@Test
	void aComplaintNeedsWords() {
		Browser.Page refused = this.browser.submit(this.browser.get(FORM), FORM, Map.of("body", "  "));
		assertThat(refused.html().select(".govuk-error-summary").text()).contains("Write what happened");
		assertThat(this.caseComplaints.of(this.request)).isEmpty();
	}

	@Test
	void itsPageTellsInPlainWordsWhereItStandsUntilTheOutcome() {
		UUID id = complain();
		CaseWalk walk = CaseWalk.of(this.context, this.requests.get(id)).deliver();
		Browser own = new Browser(this.port);
		Browser.Page page = enterAndConfirm(own, id);
		assertThat(page.html().select("h1").text()).isEqualTo("Your complaint");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We are looking into it");
		assertThat(page.html().select("[data-due]").text()).isNotEmpty();
		assertThat(page.html().select("[data-about]").text())
			.isEqualTo(this.requests.get(this.request).reference().value());
		assertThat(page.html().select("#letters").text()).contains("We have your complaint");
		assertThat(page.html().select("#complain, #status")).as("no complaint about a complaint").isEmpty();
		assertThat(own.get(FORM).location()).isEqualTo("/r/page");
		this.complaints.write(id, new Words("All of it", "Late", "Sent now", "We plan better"), "officer");
		walk.officer("userTask_lookIntoComplaint", "complaintOutcome", "UPHELD");
		assertThat(own.get("/r/page").html().select("[data-status]").text()).as("the letter has not left")
			.isEqualTo("We are looking into it");
		walk.deliver();
		page = own.get("/r/page");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We have told you the outcome");
		assertThat(page.html().select("#letters").text()).contains("The outcome of your complaint");
		assertThat(own.get(page.html().select("#letters a").get(2).attr("href")).html().text())
			.contains("We plan better");
	}

	@Test
	void whoTakesItBackIsAskedOnceAndTheRequestGoesOn() {
		UUID id = complain();
		CaseWalk walk = CaseWalk.of(this.context, this.requests.get(id));
		Browser own = new Browser(this.port);
		enterAndConfirm(own, id);
		Browser.Page asked = own.get("/r/page/withdraw");
		assertThat(asked.html().select("h1").text()).isEqualTo("Do you want to take your complaint back?");
		assertThat(own.submit(asked, "/r/page/withdraw", Map.of()).location())
			.isEqualTo("/r/page?done=complaint.withdrawn");
		walk.runJobs();
		Browser.Page page = own.get("/r/page?done=complaint.withdrawn");
		assertThat(page.html().text()).contains("You have taken your complaint back", "You took this complaint back");
		assertThat(own.get("/r/page/withdraw").location()).isEqualTo("/r/page?done=complaint.closed");
		assertThat(this.requests.get(this.request).closedAt()).isNull();
		assertThat(own.get("/r/page?done=nonsense").html().select(".govuk-notification-banner")).isEmpty();
	}

	@Test
	void aStrangersComplaintThatStaffLinkedShowsNobodyTheOther() {
		UUID id = complain();
		this.jdbc.sql("update party set email = 'other@example.com' where request_id = ?").param(id).update();
		Browser own = new Browser(this.port);
		assertThat(enterAndConfirm(own, id).html().select("[data-about]")).isEmpty();
		assertThat(this.browser.get("/r/page").html().select("[data-complained]")).isEmpty();
	}

	@Test
	void whoDidNotComplainSaysSoBeforeAnythingIsShown() {
		UUID id = complain();
		this.jdbc.sql("update request set address_state = 'UNCONFIRMED' where id = ?").param(id).update();
		Browser own = new Browser(this.port);
		Browser.Page page = enter(own, id);
		assertThat(page.html().select("h1").text()).isEqualTo("Did you make this complaint?");
		assertThat(page.html().text()).doesNotContain("It came late");
	}

	private UUID complain() {
		this.browser.submit(this.browser.get(FORM), FORM, Map.of("body", "It came late"));
		return only().id();
	}

	private SubjectRequest only() {
		List<Complaint> all = this.caseComplaints.of(this.request);
		assertThat(all).hasSize(1);
		return this.requests.get(all.get(0).requestId());
	}

}
