package org.rightsdesk.architecture;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
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
			"planted reason", "planted fee", "planted waiver", "planted.txt");

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	@Test
	void walkOfACaseLeavesNoWordOfThePerson() {
		CaseWalk walk = CaseWalk.submit(this.context, planted());
		walk.bean(IdentityVerification.class).draftQuestion(walk.id(), "A planted question", "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE");
		walk.deliver();
		walk.bean(IdentityVerification.class).answer(walk.id(), "Zebedee answers", List.of());
		walk.runJobs();
		Clarifications clarifications = walk.bean(Clarifications.class);
		clarifications.ask(walk.id(), "A planted meaning", "A planted reason", "clerk");
		walk.runJobs();
		walk.deliver();
		clarifications.answer(walk.id(), clarifications.waiting(walk.id()).get(0).id(), "Zebedee means all", List.of());
		walk.runJobs();
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Zebedee called", "clerk");
		walk.searchOnly("membership-database").enough();
		walk.collect("membership-database", "planted.txt");
		walk.search("FOUND");
		new FeeWalk(walk).charge("A planted fee").deliver().waive("A planted waiver");
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
