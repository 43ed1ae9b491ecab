package org.rightsdesk.recipients;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.TouchedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** N-1: the table proposes those who get data from systems where something was done. */
@RightsdeskTest
class TouchedSystemsTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	TouchedSystems systems;

	@Autowired
	JdbcClient jdbc;

	@Test
	void onlyRecipientsOfTouchedSystemsAreProposedAndStaffAddOthers() {
		CaseWalk walk = submit();
		assertThat(this.systems.of(walk.line().id())).as("not known yet").isEmpty();
		acted(walk, "mailing-list", "DONE");
		acted(walk, "members-database", "KEPT");
		acted(walk, "website", "NOTHING_FOUND");
		acted(walk, "mailboxes", "FAILED");
		assertThat(this.systems.of(walk.line().id()).orElseThrow()).containsExactlyInAnyOrder("mailing-list",
				"mailboxes");
		Told told = new Told(walk, "community-buying").involve("ERASURE");
		assertThat(told.notice("mailchimp").proposed()).isTrue();
		assertThat(told.notice("microsoft").proposed()).isTrue();
		assertThat(told.notice("wordpress")).satisfies((notice) -> {
			assertThat(notice.leftOut()).isTrue();
			assertThat(notice.ground()).isEqualTo("NOT_DISCLOSED");
		});
		walk.bean(Recipients.class).add(walk.id(), told.notice("wordpress").id(), "Has old copies", "clerk");
		told.describe().confirm();
		assertThat(told.notice("wordpress")).satisfies((notice) -> {
			assertThat(notice.open()).isTrue();
			assertThat(notice.action()).isEqualTo(NoticeAction.INSTRUCT);
		});
		told.settleAll();
	}

	@Test
	void whereNobodyIsProposedAHandlerStillLooksAndMayAddN1() {
		CaseWalk walk = submit();
		acted(walk, "mailing-list", "NOTHING_FOUND");
		Told told = new Told(walk, "community-buying").involve("ERASURE");
		assertThat(walk.bean(Recipients.class).notices(told.round().id())).noneMatch(Notice::proposed);
		assertThat(walk.tasks()).contains("userTask_confirmRecipients");
		walk.bean(Recipients.class).add(walk.id(), told.notice("af-affinity").id(), "Got it by phone", "clerk");
		told.describe().confirm();
		assertThat(told.open()).extracting(Notice::recipientId).containsExactly("af-affinity");
		told.settleAll();
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.of("community-buying", this.clock.instant(),
				Submissions.access("community-buying", this.clock.instant()).requester(), Right.ERASURE));
	}

	private void acted(CaseWalk walk, String system, String result) {
		this.jdbc
			.sql("""
					insert into system_action (id, line_id, work, wave, number, system_id, system_name, owner_group, batch_id,
					    words, target_on, result, kept_why, failed_why, done_by, done_at)
					values (:id, :line, 'ERASE', 0, (select count(*) from system_action where line_id = :line), :system, :system,
					    'owners', :id, 'Erase it', :day, :result, case when :result = 'KEPT' then 'Law' end,
					    case when :result = 'FAILED' then 'Down' end, 'owner', now())""")
			.param("id", UUID.randomUUID())
			.param("line", walk.line().id())
			.param("system", system)
			.param("day", LocalDate.of(2026, 12, 1))
			.param("result", result)
			.update();
	}

}
