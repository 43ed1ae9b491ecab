package org.rightsdesk.complaint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples of domain/other-deadlines.csv, O05 to O10. */
@RightsdeskTest
class ComplaintClocksTest {

	@Autowired
	private Complaints complaints;

	@Autowired
	private ComplaintClocks clocks;

	@Autowired
	private Organisations organisations;

	@Autowired
	private TestClock clock;

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void q3AcknowledgementIsDueAsInTheWorkedExample(String id, String calendar, LocalDate received, LocalDate due) {
		ComplaintDates dates = this.clocks.of(in(calendar), received);
		assertThat(dates.acknowledgeBy()).isEqualTo(due);
		assertThat(dates.statutory()).isTrue();
		assertThat(dates.why()).extracting("date").contains(due);
		assertThat(dates.answerBy()).as("from the receipt, no law (X-10)").isEqualTo(received.plusDays(60));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void theClockOfARealComplaintSaysTheSame(String id, String calendar, LocalDate received, LocalDate due) {
		this.organisations.all()
			.stream()
			.filter((organisation) -> organisation.calendar().equals(calendar))
			.forEach((organisation) -> {
				var at = received.atTime(LocalTime.of(23, 30)).atZone(organisation.zone()).toInstant();
				this.clock.set(at);
				NewRequest submission = Submissions.complaint(organisation.slug(), at);
				SubjectRequest complaint = this.complaints.receive(new NewComplaint(submission, null, "", ""),
						"requester");
				assertThat(this.complaints.dates(complaint).acknowledgeBy()).isEqualTo(due);
			});
		this.clock.reset();
	}

	@Test
	void inTheEuTheDayIsOurOwnAndNoLawIsNamed() {
		ComplaintDates dates = this.clocks.of(in("EU-IE"), LocalDate.of(2026, 9, 1));
		assertThat(dates.statutory()).isFalse();
		assertThat(dates.acknowledgeBy()).isEqualTo("2026-10-01");
		assertThat(dates.why()).isEmpty();
	}

	static Stream<Arguments> examples() throws Exception {
		var text = new ClassPathResource("domain/other-deadlines.csv").getContentAsString(StandardCharsets.UTF_8);
		List<Arguments> rows = text.lines()
			.map((line) -> line.split(",", 7))
			.filter((row) -> row[1].equals("COMPLAINT_ACK"))
			.map((row) -> Arguments.of(row[0], row[2], LocalDate.parse(row[3]), LocalDate.parse(row[5])))
			.toList();
		assertThat(rows).hasSize(6);
		return rows.stream();
	}

	/** One of the examples, had it been founded elsewhere. */
	private Organisation in(String calendar) {
		Organisation o = this.organisations.get("community-buying");
		Jurisdiction law = calendar.startsWith("UK") ? Jurisdiction.UK : Jurisdiction.EU;
		return new Organisation(o.slug(), o.name(), o.description(), law, calendar, o.zone(), o.contact(),
				o.dataProtection(), o.regulator(), o.courts(), o.rights(), o.promise(), o.identity(), o.fee(),
				o.approval(), o.deputies(), o.systems(), o.desk(), o.recipients(), o.marketing(), o.retention(),
				o.complaints(), o.specialRules(), o.access(), o.privacyNotice(), o.mail(), o.letters(), o.release(),
				o.serviceLevels(), o.clarification(), o.portability());
	}

}
