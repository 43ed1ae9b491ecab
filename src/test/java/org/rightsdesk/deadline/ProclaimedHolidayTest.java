package org.rightsdesk.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestServers;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator adds a one-off bank holiday and starts again, on the same database. */
class ProclaimedHolidayTest {

	@TempDir
	Path folder;

	private final String database = TestServers.newDatabase();

	@Test
	void theNextStartMovesTheDateOfAnOpenCaseAndTellsIt() throws IOException {
		SubjectRequest request;
		LocalDate due;
		try (ConfigurableApplicationContext first = start()) {
			request = first.getBean(Requests.class)
				.register(Submissions.access("community-buying", Instant.now()), "requester");
			first.getBean(Deadlines.class).open(first.getBean(Requests.class).lines(request.id()).get(0).id());
			due = first.getBean(Deadlines.class).nextDue(request).orElseThrow();
		}
		Path overrides = this.folder.resolve("overrides.csv");
		Files.writeString(overrides, "calendar,date,change,name\nUK-EW,%s,added,Proclaimed\n".formatted(due));
		try (ConfigurableApplicationContext second = start("--rightsdesk.calendar.overrides=" + overrides)) {
			LocalDate now = second.getBean(Deadlines.class).nextDue(request).orElseThrow();
			assertThat(now).isAfter(due);
			assertThat(second.getBean(RequestLog.class).of(request.id())).extracting((entry) -> entry.what())
				.containsOnlyOnce("DUE_DATE_MOVED");
			assertThat(second.getBean(MilestoneTable.class).of(lineOf(second, request)))
				.filteredOn((milestone) -> milestone.kind() == MilestoneKind.DUE_TODAY)
				.singleElement()
				.satisfies(
						(today) -> assertThat(today.dueAt().atZone(Submissions.LONDON).toLocalDate()).isEqualTo(now));
		}
	}

	private UUID lineOf(ConfigurableApplicationContext context, SubjectRequest request) {
		return context.getBean(Requests.class).lines(request.id()).get(0).id();
	}

	private ConfigurableApplicationContext start(String... more) {
		List<String> arguments = new ArrayList<>(List.of("--rightsdesk.test=true",
				"--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.process-engine-name=proclaimed",
				"--server.port=0", "--management.server.port=0", "--rightsdesk.outbox.workers=0",
				"--rightsdesk.scheduling=false", "--spring.datasource.url=" + this.database));
		arguments.addAll(List.of(more));
		return new SpringApplicationBuilder(RightsdeskApplication.class).run(arguments.toArray(String[]::new));
	}

}
