package org.rightsdesk.recipients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.test.context.TestPropertySource;

/**
 * An organisation whose register has a hundred recipients.
 */
@RightsdeskTest
@TestPropertySource(properties = "rightsdesk.organisations=" + ManyRecipients.DIRECTORY)
abstract class ManyRecipients {

	static final String DIRECTORY = "target/organisations-with-many-recipients";

	static final String ORGANISATION = "repairs-service";

	static final int COUNT = 100;

	private static final String ENTRY = """
			  - id: firm-%1$02d
			    name: Firm %1$02d
			    role: %2$s
			    what: Name and address
			    why: Works with us
			    email: firm-%1$02d@recipients.example.org
			    secondEmail: second-%1$02d@recipients.example.org
			    channel: EMAIL
			""";

	/** The organisations are read before anything of the test is asked. */
	static {
		try {
			Path directory = Files.createDirectories(Path.of(DIRECTORY));
			String yaml = Files.readString(Path.of("src/main/resources/organisations/repairs-service.yaml"));
			String many = IntStream.range(0, COUNT).mapToObj(ManyRecipients::entry).collect(Collectors.joining());
			int from = yaml.indexOf("\nrecipients:\n") + 1;
			int to = yaml.indexOf("\nmarketing:\n") + 1;
			Files.writeString(directory.resolve(ORGANISATION + ".yaml"),
					yaml.substring(0, from) + "recipients:\n" + many + "\n" + yaml.substring(to));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String entry(int number) {
		return ENTRY.formatted(number, (number % 2 == 0) ? "PROCESSOR" : "CONTROLLER");
	}

}
