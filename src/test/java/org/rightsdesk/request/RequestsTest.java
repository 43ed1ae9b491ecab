package org.rightsdesk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.SecondSecret.Attempt;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RightsdeskTest
class RequestsTest {

	@Autowired
	Requests requests;

	@Autowired
	RequestLog log;

	@Autowired
	AccessLinks links;

	@Autowired
	SecondSecret secret;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void dateOfReceiptIsTheLocalOneC2() {
		var received = this.requests.register(Submissions.access("trade-body", Instant.parse("2026-06-09T23:15:00Z")),
				"requester");
		assertThat(received.receivedOn()).isEqualTo(LocalDate.of(2026, 6, 10));
	}

	@Test
	void eachLineKeepsWhatWasSaidAboutItsRight() {
		NewRequest own = Submissions.of("trade-body", Instant.parse("2026-06-09T10:00:00Z"),
				new NewRequest.NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECTIFICATION,
				Right.ERASURE, Right.ACCESS);
		UUID id = this.requests
			.register(
					new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), own.rights(),
							own.requester(), null, own.wanted(), "", null, null, own.answerBy(), false, false, "", null,
							"",
							Map.of(Detail.CORRECT, "King", Detail.WRONG, "Bryon", Detail.ERASE_WHAT, "My photo",
									Detail.ERASE_WHY, "", Detail.SITUATION, "of a right that is not asked for")),
					"requester")
			.id();
		assertThat(this.requests.lines(id)).extracting((line) -> this.requests.details(line.id()))
			.containsExactly(Map.of(Detail.WRONG, "Bryon", Detail.CORRECT, "King"),
					Map.of(Detail.ERASE_WHAT, "My photo"), Map.of());
	}

	@Test
	void eachRightIsALine() {
		UUID id = register();
		assertThat(this.requests.lines(id)).singleElement().satisfies((line) -> {
			assertThat(line.number()).isEqualTo(1);
			assertThat(line.right()).isEqualTo(Right.ACCESS);
			assertThat(line.outcome()).isNull();
		});
	}

	@Test
	void whoeverAsksForSomebodyElseIsNotTheDataSubject() {
		UUID id = this.requests.register(Submissions.accessFor("trade-body", this.clock.instant()), "requester").id();
		assertThat(this.requests.isRepresented(id)).isTrue();
		assertThat(this.requests.requester(id).name()).isEqualTo("Grace Hopper");
		assertThat(this.requests.dataSubject(id).name()).isEqualTo("Ada Lovelace");
	}

	@Test
	void caseClosesOnlyWhenAllItsLinesHave() {
		UUID id = register();
		this.requests.close(id, "system");
		assertThat(this.requests.get(id).closedAt()).isNull();
		this.requests.closeLine(this.requests.lines(id).get(0).id(), Outcome.GRANTED, "clerk");
		this.requests.close(id, "system");
		assertThat(this.requests.get(id).closedAt()).isNotNull();
	}

	@Test
	void outcomeOfAClosedLineStaysG7() {
		UUID line = this.requests.lines(register()).get(0).id();
		this.requests.closeLine(line, Outcome.GRANTED, "clerk");
		this.requests.closeLine(line, Outcome.WITHDRAWN, "requester");
		assertThat(this.requests.line(line).outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void logIsAppendOnlyG7() {
		UUID id = register();
		assertThat(this.log.of(id)).extracting(LogEntry::what).containsExactly("RECEIVED");
		assertThatThrownBy(() -> this.jdbc.sql("delete from request_log where request_id = ?").param(id).update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("append-only");
	}

	@Test
	void linkOpensAsOftenAsNeededUntilItExpiresS7() {
		UUID id = register();
		String token = this.links.issue(id);
		assertThat(this.links.open(token)).map(AccessLinks.Opened::requestId).contains(id);
		assertThat(this.links.open(token)).map(AccessLinks.Opened::requestId).contains(id);
		Instant issued = this.clock.instant();
		this.clock.stop(issued.plus(AccessLinks.LIFE).minusSeconds(60));
		assertThat(this.links.open(token)).map(AccessLinks.Opened::requestId).contains(id);
		this.clock.stop(issued.plus(AccessLinks.LIFE).plusSeconds(1));
		assertThat(this.links.open(token)).isEmpty();
	}

	@Test
	void onlyTheHashOfALinkIsStoredS7() {
		String token = this.links.issue(register());
		assertThat(this.jdbc.sql("select count(*) from access_token t where t::text like '%' || ? || '%'")
			.param(token)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoWasNotTheSenderHoldsTheCase() {
		UUID id = register();
		String token = this.links.issue(id);
		this.requests.denyAddress(id);
		assertThat(this.links.open(token)).isEmpty();
		assertThat(this.requests.get(id).addressState()).isEqualTo(AddressState.DENIED);
	}

	@Test
	void codeIsAcceptedHoweverItIsTyped() {
		UUID id = register();
		String code = this.secret.newCode(id, "system");
		assertThat(this.secret.attempt(this.requests.requester(id), " " + code.toLowerCase().replace("-", " ")))
			.isEqualTo(Attempt.RIGHT);
	}

	@Test
	void fiveWrongTriesPauseButNeverLockOutS6() {
		UUID id = register();
		this.secret.choose(id, "a lovely passphrase", "requester");
		for (int i = 0; i < 5; i++) {
			assertThat(this.secret.attempt(this.requests.requester(id), "guess")).isEqualTo(Attempt.WRONG);
		}
		assertThat(this.secret.attempt(this.requests.requester(id), "a lovely passphrase")).isEqualTo(Attempt.PAUSED);
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(this.secret.attempt(this.requests.requester(id), "a lovely passphrase")).isEqualTo(Attempt.RIGHT);
	}

	private UUID register() {
		return this.requests.register(Submissions.access("trade-body", this.clock.instant()), "requester").id();
	}

}
