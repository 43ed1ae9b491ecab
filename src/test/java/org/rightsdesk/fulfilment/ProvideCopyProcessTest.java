package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.identity.Authorities;
import org.rightsdesk.identity.AuthorityResult;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.NewAuthority;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.TestServers;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@RightsdeskTest
@WalksEveryPath({ ProvideCopyProcess.ID, ApproveAnswerProcess.ID, SendAnswerProcess.ID })
class ProvideCopyProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String REVIEW = "userTask_reviewMaterial";

	private static final String APPROVE = "userTask_approveAnswer";

	private static final StaffMember CLERK = new StaffMember("clerk", Set.of("case-handler"),
			Set.of("community-buying"));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Review review;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Approvals approvals;

	@Autowired
	private RequestLog log;

	@Autowired
	private Releases releases;

	@Autowired
	private IdentityVerification identity;

	@Autowired
	private Letters letters;

	@Autowired
	private Deadlines deadlines;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void oneWholeFileFromOneSystemNeedsNobodyElse() {
		CaseWalk walk = submit();
		UUID file = found(walk);
		this.review.release(walk.line().id(), file, "clerk");
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		this.clock.set(Instant.parse("2026-03-09T10:00:00Z"));
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED");
		assertThat(walk.line().closedAt()).isNull();
		walk.deliver();
		assertThat(walk.trace(ProvideCopyProcess.ID)).containsExactly("startEvent_copyDue", "serviceTask_planSearch",
				"callActivity_searchSystem", "serviceTask_planReview", REVIEW, "callActivity_approveAnswer",
				"callActivity_sendAnswer", "endEvent_copyProvided");
		assertThat(walk.trace(ApproveAnswerProcess.ID)).doesNotContain(APPROVE);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(this.deadlines.of(walk.line().id()).closedOn()).isEqualTo("2026-03-09");
		assertThat(this.releases.downloadable(walk.id(), file)).isTrue();
	}

	@Test
	void x11SeveralWholeFilesNeedNobodyElse() {
		CaseWalk walk = submit();
		UUID one = walk.collect("mailboxes", "account.txt");
		UUID other = walk.collect("mailboxes", "orders.txt");
		walk.search("FOUND");
		this.review.release(walk.line().id(), one, "clerk");
		this.review.release(walk.line().id(), other, "clerk");
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED");
		assertThat(walk.tasks()).isEmpty();
		assertThat(this.releases.downloadable(walk.id(), other)).isTrue();
	}

	@Test
	void x11InAnEmergencyOnePersonSendsAWholeAnswerAndTheManagerIsTold() throws Exception {
		CaseWalk walk = wholeAnswerForSomebodyElse();
		UUID line = walk.line().id();
		assertThat(this.approvals.of(line, "clerk").emergency()).isTrue();
		this.approvals.selfApprove(line, CLERK, "Both officers are ill and the month ends today");
		walk.deliver();
		assertThat(walk.trace(ApproveAnswerProcess.ID)).contains(APPROVE);
		assertThat(this.decisions.of(line)).hasValueSatisfying((decision) -> {
			assertThat(decision.approvedBy()).isEqualTo("clerk");
			assertThat(decision.emergencyReason()).isEqualTo("Both officers are ill and the month ends today");
		});
		assertThat(this.log.of(walk.id())).extracting("what").contains("DECISION_SELF_APPROVED");
		assertThat(this.decisions.selfApproved(Set.of("community-buying"), 50))
			.filteredOn((one) -> one.reference().value().equals(walk.reference()))
			.singleElement()
			.satisfies((one) -> assertThat(one.by()).isEqualTo("clerk"));
		assertThat(this.decisions.selfApproved(Set.of("trade-body"), 50)).isEmpty();
		assertThat(this.decisions.selfApproved(Set.of(), 50)).isEmpty();
		MimeMessage mail = Arrays.stream(TestServers.mail().getReceivedMessages())
			.filter((one) -> subject(one).equals("Approved by one person: " + walk.reference()))
			.findFirst()
			.orElseThrow();
		assertThat(mail.getAllRecipients()[0])
			.hasToString(walk.bean(Organisations.class).get("community-buying").desk().managers());
		assertThat(mail.getContent().toString()).contains("clerk", "2 March 2026")
			.doesNotContain("Lovelace", "Hopper", "ill");
	}

	@Test
	void x11NothingLessThanAWholeAnswerGoesOutOnOnePersonsWord() {
		CaseWalk walk = submit();
		leftOut(walk);
		walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED");
		UUID line = walk.line().id();
		assertThat(this.approvals.of(line, "clerk").emergency()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.approvals.selfApprove(line, CLERK, "Nobody is here"))
			.withMessageContaining("Only an answer that gives everything");
		assertThat(walk.tasks()).containsExactly(APPROVE);
		assertThat(this.decisions.of(line).orElseThrow().emergencyReason()).isNull();
	}

	@Test
	void x11NothingHeldIsNoWholeAnswer() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough()
			.search("NOTHING_HELD");
		ownAddress(walk);
		walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.approvals.selfApprove(walk.line().id(), CLERK, "Nobody is here"))
			.withMessageContaining("Only an answer that gives everything");
	}

	@Test
	void x11TheEmergencyIsForWhoPreparedItAndOnlyWhileItWaits() {
		CaseWalk walk = wholeAnswerForSomebodyElse();
		UUID line = walk.line().id();
		StaffMember other = new StaffMember("other", Set.of("case-handler"), Set.of("community-buying"));
		assertThat(this.approvals.of(line, "other").emergency()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.approvals.selfApprove(line, other, "Nobody is here"));
		assertThatThrownBy(() -> walk.complete(APPROVE, "clerk", "officer", Map.of("approval", "APPROVED")))
			.hasMessageContaining("You prepared this answer");
		walk.officer(APPROVE, "approval", "APPROVED");
		assertThatIllegalStateException().isThrownBy(() -> this.approvals.selfApprove(line, CLERK, "Nobody is here"))
			.withMessageContaining("does not wait");
	}

	@Test
	void g6AnEmergencyOpensNoOtherDoor() {
		CaseWalk walk = wholeAnswerForSomebodyElse();
		walk.bean(Delivery.class).hold(walk.id(), "clerk");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.approvals.selfApprove(walk.line().id(), CLERK, "Nobody is here"))
			.withMessageContaining("All mail of this case is held");
		assertThat(this.decisions.of(walk.line().id()).orElseThrow().emergencyReason()).isNull();
	}

	@Test
	void x11AnswerInPartIsApprovedByAnOfficerWhoDidNotPrepareIt() {
		CaseWalk walk = submit();
		leftOut(walk);
		walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED");
		assertThat(walk.tasks()).containsExactly(APPROVE);
		assertThatThrownBy(() -> walk.complete(APPROVE, "clerk", "officer", Map.of("approval", "APPROVED")))
			.hasMessageContaining("You prepared this answer");
		Weighed.read(walk, Outcome.PARTLY_GRANTED);
		walk.officer(APPROVE, "approval", "APPROVED").deliver();
		assertThat(walk.trace(ApproveAnswerProcess.ID)).endsWith("serviceTask_prepareDecision", APPROVE,
				"serviceTask_recordApproval", "endEvent_answerLookedAt");
		assertThat(walk.trace(SendAnswerProcess.ID)).endsWith("serviceTask_releaseAnswer", "event_answerSent",
				"serviceTask_recordResponse", "endEvent_answerSent");
		assertThat(this.decisions.of(walk.line().id())).hasValueSatisfying((decision) -> {
			assertThat(decision.preparedBy()).isEqualTo("clerk");
			assertThat(decision.approvedBy()).isEqualTo("officer");
		});
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(answer(walk).view().page()).contains("somebody else", "Schedule 2, paragraph 16",
				"One mail of a neighbour");
	}

	@Test
	void x11WhoPreparedTheAnswerCannotClaimItsApproval() {
		CaseWalk walk = submit();
		leftOut(walk);
		walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED");
		TaskService tasks = walk.bean(TaskService.class);
		assertThatThrownBy(() -> tasks.claim(walk.task(APPROVE).getId(), "clerk"))
			.hasMessageContaining("You prepared this answer");
		tasks.claim(walk.task(APPROVE).getId(), "officer");
		assertThat(walk.task(APPROVE).getAssignee()).isEqualTo("officer");
	}

	@Test
	void x11WhatIsApprovedIsWhatGoesOut() {
		CaseWalk walk = submit();
		leftOut(walk);
		UUID line = walk.line().id();
		UUID leftOut = this.review.reasons(line).get(0).documentId();
		walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED");
		assertThatIllegalStateException().isThrownBy(() -> this.review.release(line, leftOut, "clerk"));
		assertThatIllegalStateException().isThrownBy(() -> this.review.undo(line, leftOut, "clerk"));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.review.explain(line, null, Ground.PRIVILEGE, "A letter", "clerk"));
		this.decisions.draftReturn(line, "Release the second mail too", "officer");
		walk.officer(APPROVE, "approval", "RETURNED");
		this.review.release(line, leftOut, "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED");
		assertThat(walk.tasks()).containsExactly(APPROVE);
	}

	@Test
	void returnedAnswerIsReviewedAgainAndLosesItsApproval() {
		CaseWalk walk = submit();
		leftOut(walk);
		walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED");
		assertThatThrownBy(() -> walk.officer(APPROVE, "approval", "RETURNED"))
			.hasMessageContaining("Write what has to change");
		this.decisions.draftReturn(walk.line().id(), "Release the second mail too", "officer");
		walk.officer(APPROVE, "approval", "RETURNED");
		assertThat(walk.tasks()).containsExactly(REVIEW);
		assertThat(this.decisions.of(walk.line().id()).orElseThrow().returnedBecause())
			.isEqualTo("Release the second mail too");
		walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED");
		assertThat(this.decisions.of(walk.line().id()).orElseThrow().approved()).isFalse();
		Weighed.read(walk, Outcome.PARTLY_GRANTED);
		walk.officer(APPROVE, "approval", "APPROVED");
		assertThat(walk.trace(ProvideCopyProcess.ID)).containsSubsequence(REVIEW, "callActivity_approveAnswer",
				"serviceTask_planReview", REVIEW, "callActivity_approveAnswer", "callActivity_sendAnswer");
	}

	@Test
	void g6NothingIsGrantedBeforeTheIdentityCheckIsOnRecord() {
		CaseWalk walk = submit();
		this.review.release(walk.line().id(), found(walk), "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "GRANTED"))
			.hasMessageContaining("Record in which system this address was already held");
		assertThat(this.releases.of(walk.id())).isEmpty();
	}

	@Test
	void nothingHeldIsAnsweredWithoutAnIdentityCheck() {
		CaseWalk walk = submit().search("NOTHING_HELD");
		walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
		assertThat(this.releases.of(walk.id())).isEmpty();
	}

	@Test
	void nothingIsReleasedByDefault() {
		CaseWalk walk = submit();
		found(walk);
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "GRANTED"))
			.hasMessageContaining("Decide on each file")
			.hasMessageContaining("Nothing is released");
	}

	@Test
	void theOutcomeSaysWhatTheFilesSay() {
		CaseWalk walk = submit();
		leftOut(walk);
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "GRANTED"))
			.hasMessageContaining("the outcome is granted in part");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD"))
			.hasMessageContaining("choose another outcome");
	}

	@Test
	void l6AnAnswerInPartHasItsReasons() {
		CaseWalk walk = submit();
		this.review.release(walk.line().id(), found(walk), "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "PARTLY_GRANTED"))
			.hasMessageContaining("Write the reason");
	}

	@Test
	void l6WhereAllIsExemptNothingGoesOutAndASecondPersonHasReadTheLetter() {
		CaseWalk walk = submit();
		UUID file = found(walk);
		this.review.leaveOut(walk.line().id(), file, Ground.CONFIDENTIAL_REFERENCE, "A reference of 2024", "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "REFUSED_EXEMPTION"))
			.hasMessageContaining("Record in which system this address was already held");
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "REFUSED_EXEMPTION");
		assertThatThrownBy(() -> walk.officer(APPROVE, "approval", "APPROVED"))
			.hasMessageContaining("Read the letter as it will be sent");
		Weighed.read(walk, Outcome.REFUSED_EXEMPTION);
		walk.officer(APPROVE, "approval", "APPROVED").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_EXEMPTION);
		assertThat(this.releases.of(walk.id())).isEmpty();
		assertThat(answer(walk).view().page()).contains("Schedule 2, paragraph 24", "A reference of 2024",
				"section 164A", "section 165", "section 167");
	}

	@Test
	void heldCaseIsNotAnswered() {
		CaseWalk walk = submit().search("NOTHING_HELD");
		walk.bean(Delivery.class).hold(walk.id(), "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD"))
			.hasMessageContaining("All mail of this case is held");
	}

	@Test
	void i5ForSomebodyElseTheAnswerIsPostedToThePersonThemselves() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough();
		ownAddress(walk);
		UUID file = found(walk);
		this.review.release(walk.line().id(), file, "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED");
		walk.officer(APPROVE, "approval", "APPROVED").deliver();
		assertThat(this.releases.downloadable(walk.id(), file)).isFalse();
		assertThat(walk.line().closedAt()).isNull();
		this.clock.set(Instant.parse("2026-03-12T10:00:00Z"));
		walk.bean(Delivery.class).markPosted(answer(walk).id(), LocalDate.parse("2026-03-11"), "clerk");
		walk.deliver();
		assertThat(this.deadlines.of(walk.line().id()).closedOn()).isEqualTo("2026-03-11");
	}

	@ParameterizedTest
	@EnumSource(value = AuthorityResult.class, names = { "IN_DOUBT", "REFUSED" })
	void i5ARepresentativeInDoubtNeverGetsFilesAndIsToldOnlyWhereTheAnswerGoes(AuthorityResult result) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough();
		ownAddress(walk);
		authority(walk, result);
		UUID file = found(walk);
		this.review.release(walk.line().id(), file, "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED").officer(APPROVE, "approval", "APPROVED").deliver();
		Requests requests = walk.bean(Requests.class);
		assertThat(this.releases.downloadable(walk.id(), file)).isFalse();
		assertThat(this.releases.of(walk.id())).singleElement().satisfies((release) -> {
			assertThat(release.byPost()).isTrue();
			assertThat(release.partyId()).isEqualTo(requests.dataSubject(walk.id()).id());
		});
		assertThat(this.letters.of(walk.id()))
			.filteredOn((letter) -> letter.partyId().equals(requests.requester(walk.id()).id()))
			.extracting(Letter::code)
			.containsExactly(LetterCode.ANSWERED_PERSON);
		assertThat(answer(walk).partyId()).isEqualTo(requests.dataSubject(walk.id()).id());
		assertThat(answer(walk).state()).isEqualTo(LetterState.TO_PRINT);
	}

	@Test
	void i5ARepresentativeWithAuthorityGetsTheAnswer() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough();
		ownAddress(walk);
		authority(walk, AuthorityResult.SUFFICIENT);
		UUID file = found(walk);
		this.review.release(walk.line().id(), file, "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED").officer(APPROVE, "approval", "APPROVED").deliver();
		assertThat(this.releases.downloadable(walk.id(), file)).isTrue();
		assertThat(answer(walk).partyId()).isEqualTo(walk.bean(Requests.class).requester(walk.id()).id());
	}

	/** What only whoever asks said is not enough (G-6). */
	private static void ownAddress(CaseWalk walk) {
		walk.bean(Representations.class).confirmAddress(walk.id(), "members database", "clerk");
	}

	@Test
	void g6AnAddressThatOnlyTheRepresentativeNamedIsNotAnsweredTo() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough()
			.search("NOTHING_HELD");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD"))
			.hasMessageContaining("from where you know it");
		ownAddress(walk);
		walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD");
	}

	@Test
	void i5DoubtSendsAnAnswerOnItsWayToThePersonInstead() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough();
		authority(walk, AuthorityResult.SUFFICIENT);
		UUID file = found(walk);
		this.review.release(walk.line().id(), file, "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED").officer(APPROVE, "approval", "APPROVED");
		assertThat(this.releases.downloadable(walk.id(), file)).isTrue();
		walk.bean(Authorities.class).objected(walk.id());
		walk.deliver();
		assertThat(this.releases.downloadable(walk.id(), file)).isFalse();
		UUID person = walk.bean(Requests.class).dataSubject(walk.id()).id();
		assertThat(this.letters.of(walk.id())).filteredOn((letter) -> letter.code() == LetterCode.ANSWER)
			.extracting((letter) -> letter.partyId().equals(person), Letter::state)
			.containsExactlyInAnyOrder(tuple(false, LetterState.TAKEN_BACK), tuple(true, LetterState.TO_PRINT));
		assertThat(walk.line().closedAt()).isNull();
		Letter posted = this.letters.of(walk.id()).stream().filter(Letter::toPost).findFirst().orElseThrow();
		walk.bean(Delivery.class).markPosted(posted.id(), LocalDate.parse("2026-03-02"), "clerk");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	private void authority(CaseWalk walk, AuthorityResult result) {
		walk.bean(Authorities.class)
			.record(walk.id(), new NewAuthority(RepresentativeKind.SOLICITOR, null, result,
					AuthorityEvidence.SIGNED_AUTHORITY, "Signed consent", "", null, false, ""), "officer");
	}

	@Test
	void i8AnOfficerReadsTheWarningBeforeDataGoOutAndNothingIsRefused() {
		CaseWalk walk = submit();
		this.review.release(walk.line().id(), found(walk), "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		EnforcedAccess enforced = walk.bean(EnforcedAccess.class);
		enforced.notice(walk.id(), "The answer is to go to an employer", "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "GRANTED")).hasMessageContaining("DPA s.184");
		enforced.read(walk.id(), "officer");
		assertThatThrownBy(() -> enforced.read(walk.id(), "officer")).isInstanceOf(IllegalStateException.class);
		enforced.notice(walk.id(), "They said so on the phone", "clerk");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "GRANTED")).hasMessageContaining("DPA s.184");
		enforced.read(walk.id(), "officer");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void answerByPostNeedsAnAddress() {
		NewRequest one = Submissions.accessFor("community-buying", RECEIVED_AT);
		NewRequest.NewParty unknown = new NewRequest.NewParty("Ada Lovelace", "", "", "", "", "");
		CaseWalk walk = CaseWalk
			.submit(this.context,
					new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(), one.rights(),
							one.requester(), unknown, one.wanted(), "", null, null, one.answerBy(), false, false, "",
							null, ""))
			.searchOnly("mailboxes")
			.enough();
		walk.search("NOTHING_HELD");
		assertThatThrownBy(() -> walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD"))
			.hasMessageContaining("record that person's own postal address");
	}

	@Test
	void whoAlwaysChecksAlsoChecksWhereNothingIsHeld() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("recruitment-agency", RECEIVED_AT))
			.searchOnly("mailboxes");
		this.identity.recordOtherCheck(walk.id(), "Knew the dates of two placements", "clerk");
		walk.enough().search("NOTHING_HELD");
		walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void filesLeaveThePageAfterThirtyDaysAndComeBackOnRequest() {
		CaseWalk walk = submit();
		UUID file = found(walk);
		this.review.release(walk.line().id(), file, "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		walk.clerk(REVIEW, "reviewOutcome", "GRANTED").deliver();
		this.clock.set(Instant.parse("2026-04-01T12:00:00Z"));
		assertThat(this.releases.downloadable(walk.id(), file)).isTrue();
		this.clock.set(Instant.parse("2026-04-03T12:00:00Z"));
		assertThat(this.releases.downloadable(walk.id(), file)).isFalse();
		this.releases.renew(walk.id(), "requester");
		assertThat(this.releases.downloadable(walk.id(), file)).isTrue();
	}

	@Test
	void previewIsTheLetterAsItIsSent() {
		CaseWalk walk = submit().search("NOTHING_HELD");
		var preview = walk.bean(Answers.class).preview(walk.line().id(), Outcome.NO_DATA_HELD).orElseThrow();
		walk.clerk(REVIEW, "reviewOutcome", "NO_DATA_HELD");
		assertThat(answer(walk).view().page()).isEqualTo(preview.page());
	}

	private CaseWalk wholeAnswerForSomebodyElse() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough();
		ownAddress(walk);
		this.review.release(walk.line().id(), found(walk), "clerk");
		this.identity.recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		return walk.clerk(REVIEW, "reviewOutcome", "GRANTED");
	}

	private static String subject(MimeMessage mail) {
		try {
			return String.valueOf(mail.getSubject());
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes")
			.enough();
	}

	private UUID found(CaseWalk walk) {
		UUID file = walk.collect("mailboxes", "account.txt");
		walk.search("FOUND");
		return file;
	}

	private void leftOut(CaseWalk walk) {
		UUID released = walk.collect("mailboxes", "account.txt");
		UUID leftOut = walk.collect("mailboxes", "neighbour.txt");
		walk.search("FOUND");
		this.review.release(walk.line().id(), released, "clerk");
		this.review.leaveOut(walk.line().id(), leftOut, Ground.THIRD_PARTY, "One mail of a neighbour", "clerk");
		Weighed.all(walk);
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
	}

	private Letter answer(CaseWalk walk) {
		List<Letter> answers = this.letters.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.toList();
		assertThat(answers).hasSize(1);
		return answers.get(0);
	}

}
