package org.rightsdesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An organisation like one of the examples, with a longer register of recipients. */
final class ManyRecipients {

	private static final String LIKE = "trade-body";

	private static final String RECIPIENT = """
			  - id: processor-%1$d
			    name: Processor %1$d
			    role: PROCESSOR
			    what: Orders
			    why: Keeps them for us
			    email: processor-%1$d@recipients.example.org
			    channel: EMAIL
			    contact: The desk
			    phone: "01632 960001"
			""";

	private ManyRecipients() {
	}

	/**
	 * Writes the file.
	 * @return the slug
	 */
	static String write(Path directory, int count) {
		String slug = "told-" + count;
		String recipients = IntStream.range(0, count).mapToObj(RECIPIENT::formatted).collect(Collectors.joining());
		try (InputStream file = ManyRecipients.class.getResourceAsStream("/organisations/" + LIKE + ".yaml")) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
				.replace("slug: " + LIKE, "slug: " + slug)
				.replaceFirst("(?s)\nrecipients:\n.*?\n\n", "\nrecipients:\n" + recipients + "\n");
			Files.createDirectories(directory);
			Files.writeString(directory.resolve(slug + ".yaml"), text);
			return slug;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
