package org.rightsdesk.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.rightsdesk.erasure.ErasureException;
import org.rightsdesk.erasure.ErasureGround;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.erasure.Kept;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What the notice of one organisation promises (law.md 2.1, 2.2), kept by the program and
 * not only written in its file. Received on Monday 2 March 2026.
 */
@RightsdeskTest
abstract class Promises {

	static final String DECIDE_ERASURE = "userTask_decideErasure";

	private final String slug;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvc mvc;

	Promises(String slug) {
		this.slug = slug;
	}

	@BeforeEach
	void monday() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	Organisation organisation() {
		return bean(Organisations.class).get(this.slug);
	}

	CaseWalk submit(Right... rights) {
		// One word is nobody else's name, so no other case of the shared database is
		// theirs.
		String name = "Lovelace" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
		return CaseWalk.submit(this.context, Submissions.of(this.slug, this.clock.instant(),
				new NewParty(name, UUID.randomUUID() + "@promises.example.com", "", "12 St James's Square", "", ""),
				rights));
	}

	/** The same, by somebody of whom is on record who they are. */
	CaseWalk submitKnown(Right... rights) {
		CaseWalk walk = submit(rights);
		bean(IdentityVerification.class).recordOtherCheck(walk.id(), "We called back", "clerk");
		return walk.enough();
	}

	/** Until when data stay that this period of the organisation keeps. */
	LocalDate keptUntil(String period, LocalDate from) {
		UUID line = submit(Right.ERASURE).line().id();
		bean(Erasures.class).keep(line, organisation().systems().get(0).id(),
				new Kept("Your papers", ErasureException.LEGAL_CLAIMS, "They are needed", period, from, null), "clerk");
		return bean(Erasures.class).of(line).kept().get(0).until();
	}

	/** Everything is erased everywhere, as far as the confirmation of who is told. */
	List<Notice> erasedAndTold() {
		CaseWalk walk = submitKnown(Right.ERASURE);
		eraseAllBut(walk, "");
		walk.clerk(DECIDE_ERASURE, "erasureOutcome", "GRANTED");
		while (walk.tasks().contains("userTask_actInSystem")) {
			ActedSystems.all(walk, ActionResult.done());
		}
		Recipients recipients = bean(Recipients.class);
		return recipients.notices(recipients.rounds(walk.id()).get(0).id());
	}

	void eraseAllBut(CaseWalk walk, String system) {
		Erasures erasures = bean(Erasures.class);
		erasures.ground(walk.line().id(), ErasureGround.NO_LONGER_NECESSARY, "It is over", "clerk");
		organisation().systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> !id.equals(system))
			.forEach((id) -> erasures.erase(walk.line().id(), id, "Your data", null, "clerk"));
	}

	/** The words of a page of the organisation. */
	String page(String path) {
		return new Visitor(this.mvc).open("/" + this.slug + path).page().text();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

}
