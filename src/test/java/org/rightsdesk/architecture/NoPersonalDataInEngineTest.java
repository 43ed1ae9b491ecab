package org.rightsdesk.architecture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.PersonDeath;
import org.rightsdesk.assessment.Finding;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.assessment.Factor;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.AssessmentEntries;
import org.rightsdesk.assessment.Assessment;
import org.rightsdesk.assessment.Assessment.OtherBody;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.breach.Breaches;
import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.consent.ConsentWithdrawals;
import org.rightsdesk.consent.ConsentWords;
import org.rightsdesk.erasure.ErasureGround;
import org.rightsdesk.erasure.ErasureHold;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.identity.HeldContact;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.lifecycle.Merging;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.recipients.AnswerWay;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeAnswers;
import org.rightsdesk.recipients.NoticeExcuses;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.ProductWork;
import org.rightsdesk.recipients.RecipientAnswer;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.rectification.Rectifications;
import org.rightsdesk.portability.TransferQuestion;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction.Lift;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.FeeWalk;
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
			"planted reason", "planted fee", "planted waiver", "planted.txt", "planted hunch", "planted factor",
			"planted ground", "planted note", "planted council", "planted return", "planted family", "planted test",
			"planted fact", "planted-held@", "planted doubt", "planted complaint", "planted remedy", "planted finding",
			"planted breach", "planted likeness", "planted erasure", "planted category", "planted namesake",
			"planted claim", "planted spelling", "planted statement", "planted lift", "planted consent",
			"planted transfer", "planted record", "planted change", "planted excuse", "planted refusal",
			"planted onward", "planted call", "planted detail", "planted product");

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
		new FeeWalk(walk).charge("A planted fee").deliver().waive("A planted waiver");
		assess(walk);
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	private static void assess(CaseWalk walk) {
		UUID line = walk.line().id();
		Assessments assessments = walk.bean(Assessments.class);
		AssessmentEntries entries = walk.bean(AssessmentEntries.class);
		assessments.open(line, "A planted hunch", "clerk");
		walk.runJobs();
		entries.find(line, Finding.UNFOUNDED, false, "clerk");
		entries.weigh(line, List.of(new Weighed(Factor.MALICE, Factor.Answer.YES, "A planted factor")), "clerk");
		entries.write(line, new Assessment.Words("A planted ground", "A planted note", "", "A planted reason", ""),
				"clerk");
		entries.nameOther(line, new OtherBody("A planted council", "1 Planted Lane", null), "clerk");
		walk.bean(PersonDeath.class).record(walk.id(), "clerk");
		walk.bean(PersonDeath.class).nameFamily(walk.id(), "The planted family", "1 Planted Lane", "clerk");
		walk.clerk("userTask_assessRequest", "assessmentDecision", "NOT_OURS");
		assessments.draftReturn(line, "A planted return", "officer");
		walk.officer("userTask_approveAssessment", "assessmentApproval", "RETURNED");
		walk.clerk("userTask_assessRequest", "assessmentDecision", "NOT_OURS");
		walk.officer("userTask_approveAssessment", "assessmentApproval", "APPROVED");
		walk.deliver();
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
	void marketingStopAndConsentLeaveNoWordEither() {
		NewRequest own = planted();
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of(own.organisation(), own.receivedAt(),
				own.requester(), Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL));
		OwnerActions owner = walk.bean(SystemActions.class)
			.owners(walk.bean(Requests.class).lines(walk.id()).get(0).id())
			.get(0);
		walk.bean(SystemActions.class).record(owner.id(), "updates-list", ActionResult.done(), "owner");
		walk.complete("userTask_actInSystem", "owner", owner.ownerGroup(), Map.of("acted", "RECORDED")).enough();
		LocalDate today = LocalDate.ofInstant(walk.now(), Submissions.LONDON);
		walk.bean(ConsentWithdrawals.class)
			.write(walk.bean(Requests.class).lines(walk.id()).get(1).id(),
					new ConsentWords("A planted consent", List.of(), today, "Zebedee gets no more", ""), "clerk");
		walk.clerk("userTask_decideConsent", "consentDecision", "STOPPED").deliver();
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void whatIsSaidAboutATransferLeavesNoWordEither() {
		NewRequest own = planted();
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of("repairs-service", own.receivedAt(), own.requester(), Right.PORTABILITY));
		walk.bean(TransferQuestions.class).ask(walk.line().id(), "housing-association", "clerk");
		walk.bean(TransferQuestions.class)
			.answer(walk.id(), TransferQuestion.Answer.YES, "A planted transfer for Zebedee");
		walk.runJobs();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void aWordThatIsThereIsFoundWhereverItIs() {
		CaseWalk walk = CaseWalk.submit(this.context, planted());
		assertThat(EngineText.holding(this.jdbc, List.of("USERTASK_checkIdentity", "check.dentity", "%")))
			.contains("act_ru_task.task_def_key_: USERTASK_checkIdentity",
					"act_ge_bytearray.bytes_: USERTASK_checkIdentity")
			.noneMatch((found) -> found.contains("check.dentity"));
		assertThat(EngineText.holding(this.jdbc, List.of(walk.reference()))).isNotEmpty();
	}

	@Test
	void whatRecipientsReadAndWriteLeavesNoWordEither() {
		NewRequest own = planted();
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of("repairs-service", own.receivedAt(), own.requester(), Right.ERASURE));
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", "repairs-service", "right", "ERASURE", "lineId", walk.line().id().toString()));
		walk.runJobs();
		Recipients recipients = walk.bean(Recipients.class);
		UUID round = recipients.rounds(walk.id()).get(0).id();
		recipients.describe(walk.id(), round, "A planted record of Zebedee", "A planted change", "clerk");
		List<Notice> told = recipients.notices(round).stream().filter(Notice::proposed).toList();
		recipients.takeOut(walk.id(), told.get(0).id(), "A planted reason", "clerk");
		walk.bean(NoticeExcuses.class).propose(told.get(1).id(), NoticeResult.IMPOSSIBLE, "A planted excuse", "clerk");
		walk.bean(NoticeExcuses.class).approve(told.get(1).id(), "officer");
		walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED").deliver();
		NoticeAnswers answers = walk.bean(NoticeAnswers.class);
		answers.told(told.get(2).id(), "A planted call", AnswerWay.PHONE, null, "clerk");
		told.subList(2, told.size())
			.forEach((notice) -> answers.answer(notice.id(), new NoticeAnswers.Given(NoticeResult.CANNOT,
					"A planted refusal", "A planted onward", AnswerWay.LINK), null, RecipientAnswer.RECIPIENT));
		assertThat(EngineText.holding(this.jdbc, PLANTED)).as("while they answer").isEmpty();
		walk.runJobs();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void whatAnOwnerRecordsOfAProductLeavesNoWordEither() {
		NewRequest own = planted();
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of("community-buying", own.receivedAt(), own.requester(), Right.ERASURE));
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", "community-buying", "right", "ERASURE", "lineId", walk.line().id().toString()));
		walk.runJobs();
		Recipients recipients = walk.bean(Recipients.class);
		UUID round = recipients.rounds(walk.id()).get(0).id();
		recipients.describe(walk.id(), round, "A planted record of Zebedee", "", "clerk");
		recipients.notices(round)
			.stream()
			.filter((notice) -> notice.proposed() && !notice.recipientId().equals("mailchimp"))
			.forEach((notice) -> recipients.takeOut(walk.id(), notice.id(), "A planted reason", "clerk"));
		walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		Notice mailchimp = recipients.notices(round).stream().filter(Notice::open).findFirst().orElseThrow();
		walk.bean(ProductWork.class).record(mailchimp.id(), NoticeResult.CANNOT, "A planted product", "owner");
		walk.complete("userTask_actInProduct", "owner", "community-buying:system:office",
				Map.of("actedInProduct", "RECORDED"));
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void breachAndMergerLeaveNoWordEither() {
		CaseWalk walk = CaseWalk.submit(this.context, planted());
		CaseWalk other = CaseWalk.submit(this.context, planted());
		Breaches breaches = walk.bean(Breaches.class);
		UUID breach = breaches.report(walk.id(), "A planted breach of Zebedee", null, "clerk");
		walk.runJobs();
		breaches.assess(walk.id(), breach, new org.rightsdesk.breach.Assessment("A planted finding", false, null, null),
				"officer");
		walk.officer("userTask_assessBreach", "breachDecision", "NO_RISK");
		for (CaseWalk one : List.of(walk, other)) {
			one.bean(IdentityVerification.class).recordOtherCheck(one.id(), "Zebedee called", "clerk");
			one.enough();
		}
		walk.bean(Merging.class).plan(walk.id(), other.reference(), "A planted likeness", "officer");
		walk.bean(Merging.class).merge(walk.id(), "officer");
		walk.runJobs();
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void erasureThatWaitsLeavesNoWordEither() {
		CaseWalk access = CaseWalk.submit(this.context, planted());
		CaseWalk walk = CaseWalk.submit(this.context, planted(Right.ERASURE));
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Zebedee called", "clerk");
		walk.enough();
		UUID line = walk.line().id();
		Erasures erasures = walk.bean(Erasures.class);
		erasures.ground(line, ErasureGround.UNLAWFUL, "A planted erasure", "clerk");
		for (String system : List.of("membership-database", "call-recordings", "mailboxes", "updates-list")) {
			erasures.erase(line, system, "A planted category", null, "clerk");
		}
		walk.clerk("userTask_decideErasure", "erasureOutcome", "GRANTED");
		walk.bean(ErasureHold.class).isSomebodyElse(line, access.reference(), "A planted namesake", "clerk");
		walk.runJobs();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
	}

	@Test
	void rectificationAndTheEndOfARestrictionLeaveNoWordEither() {
		NewRequest own = planted();
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.saying(Submissions.of("trade-body", own.receivedAt(), own.requester(), Right.RECTIFICATION),
						said(Right.RECTIFICATION)));
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Zebedee called", "clerk");
		walk.enough();
		UUID line = walk.line().id();
		Rectifications rectifications = walk.bean(Rectifications.class);
		rectifications.writeClaim(line, "A planted claim", "A planted spelling", "Zebedee has it", "clerk");
		walk.clerk("userTask_examineClaim", "claimDecision", "RESTRICT_AND_VERIFY");
		ActedSystems.all(walk, ActionResult.done());
		String system = walk.bean(Organisations.class).get("trade-body").systems().get(0).id();
		rectifications.change(line, new Change(system, "Zebedee", "A planted spelling"), "clerk");
		rectifications.writeFindings(line, "", "A planted reason", "A planted statement", "clerk");
		walk.clerk("userTask_decideRectification", "rectificationOutcome", "GRANTED");
		ActedSystems.all(walk, ActionResult.done());
		walk.deliver();
		DataRestrictions restrictions = walk.bean(DataRestrictions.class);
		restrictions.draftLift(walk.id(), restrictions.of(walk.id()).get(0).id(),
				Lift.draft(LocalDate.now().plusYears(1), "A planted lift", "Zebedee is written to again"), "officer");
		walk.officer("userTask_decideLift", "liftDecision", "LIFT").deliver();
		assertThat(restrictions.of(walk.id()).get(0).noticeLeftOn()).isNotNull();
		assertThat(EngineText.holding(this.jdbc, PLANTED)).isEmpty();
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
		complaints.write(walk.id(), new Complaint.Words("Zebedee’s file", "A planted finding", "Zebedee has it", "All"),
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
		return planted(Right.ACCESS);
	}

	private static NewRequest planted(Right right) {
		return new NewRequest("trade-body", Channel.FORM, Instant.now(), Submissions.LONDON, List.of(right),
				new NewParty("Zebedee Plantagenet", "zebedee.p@example.com", "01632960999", "1 Planted Lane", "", ""),
				null, "My planted wish", "A planted hint", null, null, AnswerBy.DOWNLOAD, false, false,
				"A planted contact", null, "", said(right));
	}

	private static Map<Detail, String> said(Right right) {
		return Detail.of(right)
			.stream()
			.filter((detail) -> detail.codes().isEmpty())
			.collect(Collectors.toMap(Function.identity(), (detail) -> "A planted detail"));
	}

}
