package org.rightsdesk.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CalendarOverridesTest {

	private static final String HEADER = "calendar,date,change,name\n";

	@TempDir
	Path folder;

	@Test
	void addedAndRemovedDaysCountInTheirCalendarOnly() {
		WorkingCalendars calendars = calendars("""
				# proclaimed on 1 March 2027
				calendar,date,change,name

				UK-EW,2027-06-14,added,Jubilee, a second day
				UK-SCT,2027-11-30,removed,St Andrew's Day
				""");
		assertThat(calendars.get("UK-EW").holiday(LocalDate.of(2027, 6, 14))).contains("Jubilee, a second day");
		assertThat(calendars.get("UK-EW").isWorkingDay(LocalDate.of(2027, 6, 14))).isFalse();
		assertThat(calendars.get("UK-SCT").isWorkingDay(LocalDate.of(2027, 6, 14))).isTrue();
		assertThat(calendars.get("UK-SCT").isWorkingDay(LocalDate.of(2027, 11, 30))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					UK-XX,2027-06-14,added,Jubilee    | line 2: the field "calendar" must be one of UK-EW, UK-SCT, UK-NIR, EU-IE, EU-FR, EU-DE
					UK-EW,14/06/2027,added,Jubilee    | line 2: the field "date" must be a date like 2027-06-14
					UK-EW,2027-02-29,added,Jubilee    | line 2: the field "date" must be a date like 2027-06-14
					UK-EW,2027-06-14,plus,Jubilee     | line 2: the field "change" must be "added" or "removed"
					`UK-EW,2027-06-14,added, `        | line 2: the field "name" must say which holiday it is
					UK-EW,2027-06-14,added            | line 2: the field "name" is missing
					UK-EW,2027-06-15,removed,Jubilee  | line 2: the field "date" removes 2027-06-15, which is no bank holiday of UK-EW
					""")
	void aMistakeNamesLineAndField(String line, String sentence) {
		assertThatThrownBy(() -> calendars(HEADER + line + "\n")).isInstanceOf(CalendarMistake.class)
			.hasMessageContaining("overrides.csv")
			.hasMessageContaining(sentence);
	}

	@Test
	void theSameDayTwiceIsAMistake() {
		assertThatThrownBy(() -> calendars(HEADER + "UK-EW,2027-06-14,added,One\nUK-EW,2027-06-14,removed,Other\n"))
			.hasMessageContaining("line 3: the field \"date\" stands already in line 2");
	}

	@Test
	void aMissingHeaderIsAMistake() {
		assertThatThrownBy(() -> calendars("UK-EW,2027-06-14,added,Jubilee\n"))
			.hasMessageContaining("line 1: the field \"header\" must be \"calendar,date,change,name\"");
	}

	@Test
	void aMissingFileIsAMistake() {
		assertThatThrownBy(
				() -> new WorkingCalendars(new CalendarProperties(this.folder.resolve("not-there.csv"), 2028)))
			.isInstanceOf(CalendarMistake.class)
			.hasMessageContaining("not-there.csv cannot be read");
	}

	@Test
	void aMistakeStopsTheStartWithItsSentence() throws IOException {
		Path file = Files.writeString(this.folder.resolve("overrides.csv"), HEADER + "UK-EW,soon,added,Jubilee\n");
		new ApplicationContextRunner().withUserConfiguration(DeadlineConfiguration.class)
			.withBean(WorkingCalendars.class)
			.withPropertyValues("rightsdesk.calendar.overrides=" + file)
			.run((context) -> assertThat(new CalendarMistakeAnalyzer().analyze(context.getStartupFailure()))
				.extracting(FailureAnalysis::getDescription)
				.asString()
				.contains("line 2: the field \"date\" must be a date like 2027-06-14"));
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {
			}))).hasAtLeastOneElementOfType(CalendarMistakeAnalyzer.class);
	}

	private WorkingCalendars calendars(String text) {
		try {
			Path file = Files.writeString(this.folder.resolve("overrides.csv"), text);
			return new WorkingCalendars(new CalendarProperties(file, 2028));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
