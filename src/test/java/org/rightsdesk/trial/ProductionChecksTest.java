package org.rightsdesk.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

class ProductionChecksTest {

	private static final String STARTTLS = "spring.mail.properties[mail.smtp.starttls.required]";

	@TempDir
	Path folder;

	private final MockEnvironment environment = new MockEnvironment();

	private Path keys;

	@BeforeEach
	void setEverything() throws Exception {
		this.keys = Files.createFile(this.folder.resolve("keys.json"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		this.environment.withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/rightsdesk")
			.withProperty("spring.datasource.password", "correct horse battery")
			.withProperty("spring.mail.host", "smtp.example.org")
			.withProperty(STARTTLS, "true")
			.withProperty("rightsdesk.keys.file", this.keys.toString())
			.withProperty("rightsdesk.base-url", "https://requests.example.org");
	}

	@Test
	void completeAndSafeSettingsStart() {
		assertThatNoException().isThrownBy(() -> ProductionChecks.check(this.environment));
	}

	@ParameterizedTest
	@CsvSource({ "spring.datasource.url", "spring.datasource.password", "spring.mail.host", "rightsdesk.keys.file",
			"rightsdesk.base-url" })
	void missingSettingIsNamed(String name) {
		this.environment.setProperty(name, "");
		assertRefused(name + " is missing.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					rightsdesk.trial.password  | a long trial password     | rightsdesk.trial.password is for a trial.
					rightsdesk.clock.offset    | P1D                       | rightsdesk.clock.offset shifts the clock
					rightsdesk.trial.examples  | true                      | rightsdesk.trial.examples makes up cases
					spring.datasource.url      | jdbc:h2:mem:x             | spring.datasource.url must begin with jdbc:postgresql:
					spring.datasource.password | short                     | spring.datasource.password is too short or well known.
					spring.datasource.password | changemechangeme          | spring.datasource.password is too short or well known.
					spring.mail.password       | short                     | spring.mail.password is too short or well known.
					rightsdesk.admin.password  | trial                     | rightsdesk.admin.password is too short or well known.
					rightsdesk.keys.file       | /nowhere/keys.json        | rightsdesk.keys.file names /nowhere/keys.json, which is not there
					rightsdesk.base-url        | http://requests.example.org       | rightsdesk.base-url is http://requests.example.org. It must begin with https://
					rightsdesk.base-url        | https://requests.example.org/path | rightsdesk.base-url is https://requests.example.org/path.
					rightsdesk.base-url        | https://user@requests.example.org | rightsdesk.base-url is https://user@requests.example.org.
					""")
	void unsafeSettingIsNamed(String name, String value, String sentence) {
		this.environment.setProperty(name, value);
		assertRefused(sentence);
	}

	@Test
	void mailInClearIsRefusedUnlessSaidSo() {
		this.environment.setProperty(STARTTLS, "false");
		assertRefused("Mail would leave unencrypted.");
		this.environment.setProperty("rightsdesk.mail.unencrypted", "true");
		assertThatNoException().isThrownBy(() -> ProductionChecks.check(this.environment));
	}

	@Test
	void mailInClearIsSeenInTheEnvironmentToo() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "false")));
		assertRefused("Mail would leave unencrypted.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-r-----", "rw----r--", "rw--w----" })
	void keyFileThatOthersReachIsRefused(String permissions) throws Exception {
		Files.setPosixFilePermissions(this.keys, PosixFilePermissions.fromString(permissions));
		assertRefused("Others than its owner can read or change the key file");
	}

	@Test
	void keyFileThatIsToBeMadeNeedNotBeThere() throws Exception {
		this.environment.setProperty("rightsdesk.keys.create", "true");
		Files.delete(this.keys);
		assertThatNoException().isThrownBy(() -> ProductionChecks.check(this.environment));
		Files.createFile(this.keys);
		Files.setPosixFilePermissions(this.keys, PosixFilePermissions.fromString("rw-r-----"));
		assertRefused("Others than its owner can read or change the key file");
	}

	@Test
	void everythingWrongIsSaidAtOnce() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionChecks.check(new MockEnvironment()))
			.extracting(StartRefused::sentences, list(String.class))
			.hasSize(6)
			.allSatisfy((sentence) -> assertThat(sentence).endsWith("."));
	}

	private void assertRefused(String beginning) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionChecks.check(this.environment))
			.extracting(StartRefused::sentences, list(String.class))
			.singleElement()
			.asString()
			.startsWith(beginning);
	}

}
