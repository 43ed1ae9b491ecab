package org.rightsdesk.architecture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.identity.HeldContact;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing about a person is in any table of Camunda (design.md section 5). */
@RightsdeskTest
class NoPersonalDataInEngineTest {

	private static final List<String> PLANTED = List.of("Zebedee", "Plantagenet", "zebedee.p@", "0163296",
			"Planted Lane", "planted wish", "planted hint", "planted contact", "planted question", "planted meaning",
			"planted reason", "planted test", "planted.txt", "planted fact", "planted-held@", "planted doubt",
			"planted complaint", "planted remedy", "planted finding");

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	@Test
	void walkOfACaseLeavesNoWordOfThePerson() {
		CaseWalk walk = CaseWalk.submit(this.context, planted());
		walk.bean(IdentityQuestions.class).draft(walk.id(), QuestionDraft.inWords("A planted question"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE");
		walk.deliver();
		walk.bean(IdentityVerification.class).answer(walk.id(), "Zebedee answers", List.of());
		walk.runJobs();
		walk.bean(IdentityQuestions.class)
			.draft(walk.id(),
					QuestionDraft.knownFacts(List.of("A planted fact?", "Another planted fact?"), "A planted doubt"),
					"clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		walk.bean(IdentityQuestions.class).answerFacts(walk.id(), List.of("Zebedee", "Plantagenet"));
		walk.runJobs();
		walk.bean(IdentityQuestions.class)
			.draft(walk.id(),
					QuestionDraft.code(new HeldContact("planted-held@example.com", "membership-database", false), ""),
					"clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		walk.bean(OneTimeCodes.class).want(walk.id(), new byte[] { 1 });
		walk.deliver();
		walk.bean(IdentityVerification.class).answer(walk.id(), "Zebedee lost that mailbox", List.of());
		walk.runJobs();
		Clarifications clarifications = walk.bean(Clarifications.class);
		clarifications.ask(walk.id(), "A planted meaning", "A planted reason", "clerk");
		walk.runJobs();
		walk.deliver();
		clarifications.answer(walk.id(), clarifications.waiting(walk.id()).get(0).id(), "Zebedee means all", List.of());
		walk.runJobs();
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Zebedee called", "clerk");
		walk.searchOnly("membership-database").enough();
		UUID file = walk.collect("membership-database", "planted.txt");
		walk.search("FOUND");
		leaveOut(walk, file);
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	private static void leaveOut(CaseWalk walk, UUID file) {
		UUID line = walk.line().id();
		Review review = walk.bean(Review.class);
		review.leaveOut(line, file, Ground.NEGOTIATIONS, "A planted reason", "clerk");
		UUID reason = review.reasons(line).get(0).id();
		walk.bean(Weighings.class).write(line, reason, new Weighing("A planted test", null, null), "clerk");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "REFUSED_EXEMPTION");
	}

	@Test
	void walkOfAComplaintLeavesNoWordOfThePerson() {
		NewRequest own = planted();
		var submission = new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), List.of(),
				own.requester(), null, "A planted complaint", "", null, null, own.answerBy(), false, false,
				own.safeContact(), null, "");
		Complaints complaints = this.context.getBean(Complaints.class);
		CaseWalk walk = CaseWalk.of(this.context, complaints
			.receive(new NewComplaint(submission, null, "Zebedee’s reference", "A planted remedy"), "requester"));
		walk.deliver();
		complaints.write(walk.id(), new Words("Zebedee’s file", "A planted finding", "Zebedee has it", "All"),
				"officer");
		walk.officer("userTask_lookIntoComplaint", "complaintOutcome", "UPHELD");
		assertThat(EngineText.holding(this.jdbc, PLANTED)).as("while the outcome is on its way").isEmpty();
		walk.deliver();
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void wordInTheEngineIsFound() {
		this.jdbc.sql("insert into act_hi_comment (id_, time_, message_) values ('planted', now(), 'Call Yolanda')")
			.update();
		assertThat(EngineText.holding(this.jdbc, List.of("Yolanda")))
			.containsExactly("act_hi_comment.message_: Yolanda");
	}

	private static NewRequest planted() {
		return new NewRequest("trade-body", Channel.FORM, Instant.now(), Submissions.LONDON, List.of(Right.ACCESS),
				new NewParty("Zebedee Plantagenet", "zebedee.p@example.com", "01632960999", "1 Planted Lane", "", ""),
				null, "My planted wish", "A planted hint", null, null, AnswerBy.DOWNLOAD, false, false,
				"A planted contact", null, "");
	}

}
