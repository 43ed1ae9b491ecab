package org.rightsdesk.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class OrganisationFilesTest {

	private static final Path EXAMPLES = Path.of("src/main/resources/organisations");

	@TempDir
	private Path directory;

	@Test
	void aFileOnDiskReplacesTheExampleOfTheSameName() throws IOException {
		copy("trade-body", "trade-body", "Trentside Trade Association", "Another Name");
		Organisations organisations = OrganisationFiles.load(true, this.directory);
		assertThat(organisations.all()).hasSize(5);
		assertThat(organisations.get("trade-body").name()).isEqualTo("Another Name");
	}

	@Test
	void aFileOnDiskAddsAnOrganisation() throws IOException {
		copy("trade-body", "new-body", "slug: trade-body", "slug: new-body");
		assertThat(OrganisationFiles.load(true, this.directory).all()).hasSize(6);
	}

	@Test
	void theExamplesCanBeLeftOut() throws IOException {
		copy("trade-body", "new-body", "slug: trade-body", "slug: new-body");
		assertThat(OrganisationFiles.load(false, this.directory).all()).extracting(Organisation::slug)
			.containsExactly("new-body");
	}

	@Test
	void x11WhatTheFileDoesNotSayIsApprovedWhereSomethingIsLeftOut() throws IOException {
		copy("trade-body", "trade-body", "approval: when-anything-is-left-out\ndeputies: []\n", "");
		Organisation organisation = OrganisationFiles.load(true, this.directory).get("trade-body");
		assertThat(organisation.approval()).isEqualTo(Approval.WHEN_ANYTHING_IS_LEFT_OUT);
		assertThat(organisation.deputies(LocalDate.parse("2026-08-14"))).isEmpty();
	}

	@Test
	void x11ADeputyCountsFromTheFirstToTheLastDay() throws IOException {
		copy("trade-body", "trade-body", "approval: when-anything-is-left-out\ndeputies: []\n", """
				approval: always
				deputies:
				  - username: casey
				    from: 2026-08-01
				    until: 2026-08-14
				  - username: robin
				    from: "2026-08-14"
				    until: "2026-08-14"
				""");
		Organisation organisation = OrganisationFiles.load(true, this.directory).get("trade-body");
		assertThat(organisation.approval()).isEqualTo(Approval.ALWAYS);
		assertThat(organisation.deputies(LocalDate.parse("2026-07-31"))).isEmpty();
		assertThat(organisation.deputies(LocalDate.parse("2026-08-01"))).containsExactly("casey");
		assertThat(organisation.deputies(LocalDate.parse("2026-08-14"))).containsExactlyInAnyOrder("casey", "robin");
		assertThat(organisation.deputies(LocalDate.parse("2026-08-15"))).isEmpty();
	}

	@Test
	void aWrongFileStopsTheStartWithItsSentencesAndNoStackTrace(CapturedOutput output) throws IOException {
		copy("trade-body", "trade-body", "email: support@trade-body.example.org", "email: support");
		assertThatExceptionOfType(BadOrganisationFiles.class)
			.isThrownBy(() -> new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
				.run("--rightsdesk.organisations=" + this.directory));
		String file = this.directory.resolve("trade-body.yaml").toString();
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(file + ": contact.email \"support\" is not an e-mail address.")
			.contains(file + ": complaints.email \"support\" is not an e-mail address.")
			.doesNotContain("\tat ")
			.doesNotContain("Exception");
	}

	@Test
	void x1PausesAreCountedCautiouslyUnlessTheFileSaysOtherwise() throws IOException {
		String pause = "clarification:\n  pause:\n    inclusive: false\n";
		copy("trade-body", "trade-body", pause, "");
		copy("repairs-service", "repairs-service", pause, pause.replace("false", "true"));
		Organisations organisations = OrganisationFiles.load(true, this.directory);
		assertThat(organisations.get("trade-body").clarification().pause().inclusive()).isFalse();
		assertThat(organisations.get("repairs-service").clarification().pause().inclusive()).isTrue();
	}

	private void copy(String from, String to, String text, String replacement) throws IOException {
		String good = Files.readString(EXAMPLES.resolve(from + ".yaml"));
		Files.writeString(this.directory.resolve(to + ".yaml"), good.replace(text, replacement));
	}

	static class Nothing {

	}

}
