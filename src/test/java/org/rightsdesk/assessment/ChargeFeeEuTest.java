package org.rightsdesk.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.FeeWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * An organisation in Ireland, where a fee changes nothing about the time (C-32). Received
 * on Tuesday 5 May 2026: due on Friday 5 June.
 */
@ExtendWith(ChargeFeeEuTest.IrishOrganisation.class)
@RightsdeskTest
@TestPropertySource(properties = "rightsdesk.organisations=" + ChargeFeeEuTest.FOLDER)
class ChargeFeeEuTest {

	static final String FOLDER = "target/irish-organisation";

	private static final Instant RECEIVED_AT = Instant.parse("2026-05-05T08:00:00Z");

	private static final LocalDate DUE = LocalDate.of(2026, 6, 5);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void c32TimeGoesOnWhileTheFeeIsUnpaidAndAfterIt() {
		FeeWalk fee = submit().at("2026-05-08T10:00:00Z").charge().deliver();
		assertThat(fee.clock().state()).isEqualTo(ClockState.RUNNING);
		assertThat(fee.clock().dueDate()).isEqualTo(DUE);
		assertThat(fee.letter(LetterCode.FEE_NOTICE).view().page()).contains("€37.00", "does not stand still",
				"by 2 June 2026");
		fee.at("2026-05-20T10:00:00Z").pay("2026-05-20");
		assertThat(fee.clock().dueDate()).isEqualTo(DUE);
		assertThat(fee.waits()).isFalse();
	}

	@Test
	void f6WithoutTheFeeTheRequestIsClosedBeforeItsTimeIsOver() {
		FeeWalk fee = submit().at("2026-05-08T10:00:00Z").charge().deliver();
		fee.at("2026-05-21T10:00:00Z").at("2026-06-02T22:59:00Z");
		assertThat(fee.walk().line().outcome()).isNull();
		fee.at("2026-06-02T23:01:00Z").deliver();
		assertThat(fee.walk().line().outcome()).isEqualTo(Outcome.LAPSED);
		assertThat(fee.clock().closedOn()).isEqualTo("2026-06-03").isBefore(DUE);
		assertThat(fee.letter(LetterCode.LAPSE).view().page()).contains("Article 77 GDPR", "Article 79 GDPR");
	}

	@Test
	void c4AWaiverChangesNothingAboutTheTime() {
		FeeWalk fee = submit().at("2026-05-08T10:00:00Z").charge().deliver().waive("They asked for less");
		assertThat(fee.clock().dueDate()).isEqualTo(DUE);
	}

	@Test
	void c32APaymentAfterTheLapseOpensACaseThatIsLate() {
		FeeWalk fee = submit().at("2026-05-08T10:00:00Z").charge().deliver();
		fee.at("2026-05-21T10:00:00Z").at("2026-06-03T10:00:00Z").close().at("2026-07-01T10:00:00Z");
		fee.reopening("2026-07-01", () -> fee.payments()
			.recordPayment(fee.walk().line().id(), LocalDate.of(2026, 7, 1), PaymentMeans.CARD, "clerk"));
		assertThat(fee.clock().dueDate()).isEqualTo(DUE);
		assertThat(fee.clock().isOverdue(this.clock.instant())).isTrue();
	}

	@Test
	void f5WithTooLittleTimeToPayNoFeeIsAsked() {
		FeeWalk fee = submit().at("2026-05-25T10:00:00Z");
		Fees fees = this.context.getBean(Fees.class);
		fees.draft(fee.walk().line().id(), Map.of(FeeCost.PAGE, 100), "clerk");
		fee.at("2026-05-26T10:00:00Z");
		assertThatIllegalStateException()
			.isThrownBy(() -> fees.draft(fee.walk().line().id(), Map.of(FeeCost.PAGE, 100), "clerk"))
			.withMessageContaining("too little of it is left");
		assertThat(fees.missing(fee.walk().line().id())).anyMatch((sentence) -> sentence.contains("too little"));
	}

	private FeeWalk submit() {
		NewRequest own = Submissions.access("irish-trade", RECEIVED_AT);
		return new FeeWalk(CaseWalk.submit(this.context,
				new NewRequest(own.organisation(), own.channel(), own.receivedAt(), ZoneId.of("Europe/Dublin"),
						own.rights(), own.requester(), null, own.wanted(), "", null, null, own.answerBy(), false, false,
						"", null, "")));
	}

	/** Writes its file before the application starts. */
	static class IrishOrganisation implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) throws IOException {
			String english = Files.readString(Path.of("src/main/resources/organisations/trade-body.yaml"));
			Files.createDirectories(Path.of(FOLDER));
			Files.writeString(Path.of(FOLDER, "irish-trade.yaml"),
					english.replace("slug: trade-body", "slug: irish-trade")
						.replace("jurisdiction: UK", "jurisdiction: EU")
						.replace("calendar: UK-EW", "calendar: EU-IE")
						.replace("zone: Europe/London", "zone: Europe/Dublin")
						.replace("currency: GBP", "currency: EUR"));
		}

	}

}
