package org.rightsdesk.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every example must and must not say, whatever its notice says. */
class OrganisationWordsTest {

	private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@[\\w.-]+");

	private static final Pattern PHONE = Pattern.compile("(?<![\\w-])0\\d[\\d ]{7,}");

	@ParameterizedTest
	@MethodSource("files")
	void obsoleteStatementsAreNotCopied(Path file) throws IOException {
		assertThat(Files.readString(file)).doesNotContainIgnoringCase("Privacy Shield")
			.doesNotContainIgnoringCase("Data Protection Act 1998")
			.doesNotContainIgnoringCase("DPA 1998")
			.doesNotContainIgnoringCase("European Union");
	}

	@ParameterizedTest
	@MethodSource("files")
	void addressesAndNumbersBelongToNobody(Path file) throws IOException {
		String text = Files.readString(file);
		assertThat(EMAIL.matcher(text).results().map(MatchResult::group)).isNotEmpty()
			.allMatch((address) -> address.matches(".*\\.example\\.org\\.?"));
		assertThat(PHONE.matcher(text).results().map((match) -> match.group().strip())).isNotEmpty()
			.allMatch((number) -> number.startsWith("01632 960") || number.startsWith("0808 157 0")
					|| number.equals("0303 123 1113"));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void accessInformationIsComplete(Organisation organisation) {
		AccessInformation access = organisation.access();
		assertThat(access.purposes()).hasSizeGreaterThan(2);
		assertThat(access.categories()).hasSizeGreaterThan(2);
		assertThat(access.sources()).isNotEmpty();
		assertThat(access.automatedDecisions().words()).contains("by a machine alone");
		assertThat(List.of(access.recipients(), access.retention(), access.transfers())).doesNotContain("");
	}

	@ParameterizedTest
	@MethodSource("examples")
	void noticeOfTheCaseHandlingSaysWhatArticle13Wants(Organisation organisation) {
		PrivacyNotice notice = organisation.privacyNotice();
		assertThat(notice.basis()).contains("law obliges", "Article 6(1)(c)");
		assertThat(notice.retention()).contains("two years", organisation.release().downloadDays() + " days");
		assertThat(organisation.retention().caseFile().period()).isEqualTo(Period.ofYears(2));
		assertThat(notice.complaint()).contains("complain to us");
		assertThat(notice.regulator()).contains(organisation.regulator().name(), "at any time");
		assertThat(notice.rights()).contains("copy", "correction", "erasure", "restriction", "objection");
	}

	@ParameterizedTest
	@MethodSource("examples")
	void serviceLevelsAreThoseOfGoodPractice(Organisation organisation) {
		ServiceLevels levels = organisation.serviceLevels();
		assertThat(levels.reminderWorkingDays()).containsExactly(10, 5, 2);
		assertThat(levels.internalTargetDays()).isEqualTo(28);
		assertThat(levels.askWorkingDays()).isEqualTo(5);
		assertThat(levels.recipientsWorkingDays()).isEqualTo(5);
		assertThat(levels.complaintAcknowledgeDays()).isEqualTo(30);
		assertThat(List.of(levels.lapseIdentity(), levels.lapseClarification(), levels.lapseFee()))
			.containsOnly(Period.ofMonths(1));
		assertThat(organisation.release().caseSizeBytes()).isEqualTo(2L * 1024 * 1024 * 1024);
	}

	@Test
	void transfersNeverTellTheOldEuOnlyStory() {
		assertThat(Organisations.examples().all()).extracting((organisation) -> organisation.access().transfers())
			.allSatisfy((words) -> assertThat(words).contains("United"));
	}

	private static Stream<Path> files() throws IOException {
		return Files.list(Path.of("src/main/resources/organisations")).sorted();
	}

	private static Stream<Organisation> examples() {
		return Organisations.examples().all().stream();
	}

}
