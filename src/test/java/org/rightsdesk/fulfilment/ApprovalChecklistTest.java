package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.fulfilment.ApprovalPoint.Kind;
import org.rightsdesk.fulfilment.ApprovalPoint.State;
import org.rightsdesk.fulfilment.Weighing.Opinion;
import org.rightsdesk.identity.Authorities;
import org.rightsdesk.identity.AuthorityResult;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.NewAuthority;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Timestamps;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is missing when somebody wants to approve, and that it cannot be approved then.
 */
@RightsdeskTest
class ApprovalChecklistTest {

	private static final String REVIEW = "userTask_reviewMaterial";

	private static final String APPROVE = "userTask_approveAnswer";

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Review review;

	@Autowired
	Weighings weighings;

	@Autowired
	ApprovalChecklist checklist;

	CaseWalk walk;

	UUID line;

	UUID file;

	@BeforeEach
	void somethingWasFound() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()))
			.searchOnly("mailboxes")
			.enough();
		this.line = this.walk.line().id();
		this.file = this.walk.collect("mailboxes", "account.txt");
		this.walk.search("FOUND");
		this.walk.bean(IdentityVerification.class).recordHeldInSystem(this.walk.id(), "mailboxes", "", "clerk");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void sch3AnOpinionThatBecameTooOldWhileTheAnswerWaitedIsNotReliedOn() {
		this.review.leaveOut(this.line, this.file, Ground.HEALTH_SERIOUS_HARM, "A report of 2024", "clerk");
		Reason reason = this.review.reasons(this.line).get(0);
		Weighed.write(this.walk, reason,
				new Weighing(null, null, new Opinion(LocalDate.parse("2025-09-03"), "Dr Who, psychiatrist")));
		prepare("REFUSED_EXEMPTION");
		assertThat(state(Kind.WEIGHED)).isEqualTo(State.THERE);
		this.clock.set(Instant.parse("2026-03-03T09:00:00Z"));
		assertThat(state(Kind.WEIGHED)).isEqualTo(State.MISSING);
		refused("older than six months");
	}

	@Test
	void g6NothingIsApprovedWhileAllMailIsHeld() {
		this.review.leaveOut(this.line, this.file, Ground.CONFIDENTIAL_REFERENCE, "A reference", "clerk");
		prepare("REFUSED_EXEMPTION");
		this.walk.bean(Delivery.class).hold(this.walk.id(), "clerk");
		assertThat(state(Kind.REACHABLE)).isEqualTo(State.MISSING);
		assertThat(state(Kind.IDENTITY)).isEqualTo(State.THERE);
		refused("All mail of this case is held");
	}

	/** As an earlier version stored it. */
	@Test
	void whatWasNeutralWithoutAnOfficerIsConfirmedByOne() {
		this.review.leaveOut(this.line, this.file, Ground.CRIME_TAX, "A note of 2024", "clerk");
		Reason reason = this.review.reasons(this.line).get(0);
		Weighed.all(this.walk);
		prepare("REFUSED_EXEMPTION");
		this.jdbc.sql("insert into neutral_wording values (?, '', 'clerk', ?)")
			.params(reason.id(), Timestamps.of(reason.at()))
			.update();
		assertThat(this.review.reasons(this.line).get(0).neutral()).isTrue();
		assertThat(state(Kind.WEIGHED)).isEqualTo(State.MISSING);
		refused("an officer has to say why");
	}

	@Test
	void f6ALateAnswerIsNotKeptBack() {
		this.review.leaveOut(this.line, this.file, Ground.CONFIDENTIAL_REFERENCE, "A reference", "clerk");
		prepare("REFUSED_EXEMPTION");
		this.clock.set(Instant.parse("2026-04-20T09:00:00Z"));
		assertThat(state(Kind.IN_TIME)).isEqualTo(State.WARNING);
		this.walk.officer(APPROVE, "approval", "APPROVED");
		assertThat(this.walk.bean(Decisions.class).of(this.line).orElseThrow().approvedBy()).isEqualTo("officer");
	}

	@Test
	void aWholeAnswerCanBeApprovedUnread() {
		CaseWalk other = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", this.clock.instant()))
			.searchOnly("mailboxes")
			.enough();
		UUID found = other.collect("mailboxes", "account.txt");
		other.search("FOUND");
		this.review.release(other.line().id(), found, "clerk");
		other.bean(IdentityVerification.class).recordOtherCheck(other.id(), "Called the number", "clerk");
		other.bean(Authorities.class)
			.record(other.id(), new NewAuthority(RepresentativeKind.SOLICITOR, null, AuthorityResult.SUFFICIENT,
					AuthorityEvidence.SIGNED_AUTHORITY, "Signed letter", "", null, false, ""), "officer");
		other.clerk(REVIEW, "reviewOutcome", "GRANTED");
		assertThat(this.checklist.of(other.line().id(), "officer")).extracting("kind")
			.doesNotContain(Kind.REASONS, Kind.WEIGHED);
		assertThat(this.checklist.of(other.line().id(), "officer")).filteredOn((point) -> point.kind() == Kind.READ)
			.extracting("state")
			.containsExactly(State.WARNING);
		other.officer(APPROVE, "approval", "APPROVED");
	}

	@Test
	void anotherGroundIsWeighedAnew() {
		this.review.leaveOut(this.line, this.file, Ground.NEGOTIATIONS, "Our offer", "clerk");
		Weighed.all(this.walk);
		this.review.leaveOut(this.line, this.file, Ground.NEGOTIATIONS, "Our offer of May", "clerk");
		assertThat(this.weighings.of(this.review.reasons(this.line).get(0).id())).isPresent();
		this.review.leaveOut(this.line, this.file, Ground.MANAGEMENT_FORECAST, "Our plan of May", "clerk");
		assertThat(this.weighings.of(this.review.reasons(this.line).get(0).id())).isEmpty();
		assertThatThrownBy(() -> prepare("REFUSED_EXEMPTION")).hasMessageContaining("Write the test");
	}

	private void prepare(String outcome) {
		this.walk.clerk(REVIEW, "reviewOutcome", outcome);
		Weighed.read(this.walk, Outcome.valueOf(outcome));
	}

	private void refused(String sentence) {
		assertThatThrownBy(() -> this.walk.officer(APPROVE, "approval", "APPROVED")).hasMessageContaining(sentence);
		assertThat(this.walk.tasks()).containsExactly(APPROVE);
	}

	private State state(Kind kind) {
		return this.checklist.of(this.line, "officer")
			.stream()
			.filter((point) -> point.kind() == kind)
			.findFirst()
			.orElseThrow()
			.state();
	}

}
