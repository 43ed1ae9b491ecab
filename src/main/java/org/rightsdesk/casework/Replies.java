package org.rightsdesk.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Origin;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.TrueDay;

import org.springframework.stereotype.Component;

/**
 * What came back from the person by mail, letter, call or at the counter, as staff enter
 * it: words, files and the true day. A mail file speaks for itself where the fields are
 * left empty.
 */
@Component
class Replies {

	/** Larger mails are kept and not read. */
	private static final long READABLE = 25L * 1024 * 1024;

	private static final int LONGEST = 10_000;

	private final Documents documents;

	private final Clock clock;

	Replies(Documents documents, Clock clock) {
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * @param fields of the form
	 * @param purpose what the files were put in for; others cannot be named
	 * @throws EntryRefused if there is neither a word nor a file, or the day is missing
	 * or lies in the future
	 */
	Reply read(OpenCase open, Entry entry, Fields fields, Purpose purpose) {
		List<StoredDocument> files = files(open, entry.optional("files"), purpose);
		ReceivedMail mail = files.stream()
			.filter((file) -> file.mediaType().equals("message/rfc822") && file.size() <= READABLE)
			.findFirst()
			.map((file) -> read(file, open.username()))
			.orElse(new ReceivedMail(null, ""));
		String said = entry.optional(fields.words());
		if (said.isEmpty()) {
			said = mail.text().substring(0, Math.min(LONGEST, mail.text().length()));
		}
		if (said.isEmpty() && files.isEmpty()) {
			throw new EntryRefused(fields.words(),
					"Write what the person said, or add the e-mail or the letter as a file.");
		}
		Channel channel = entry.choice(fields.by(), Channel.class, "how it came");
		return new Reply(said, files.stream().map(StoredDocument::id).toList(),
				new Arrival(at(open, entry, fields.day(), mail), channel, open.username()));
	}

	/** What came today came now; of an earlier day only the date is known. */
	private Instant at(OpenCase open, Entry entry, String field, ReceivedMail mail) {
		LocalDate day = entry.optionalDate(field);
		Instant now = this.clock.instant();
		if (day == null && mail.sentAt() != null && !mail.sentAt().isAfter(now)) {
			return mail.sentAt();
		}
		if (day == null) {
			day = entry.date(field);
		}
		LocalDate today = now.atZone(open.request().zone()).toLocalDate();
		if (day.isAfter(today)) {
			throw new EntryRefused(field, "The day it arrived lies in the future. Enter the true day.");
		}
		return TrueDay.moment(day, open.request().zone(), now);
	}

	private List<StoredDocument> files(OpenCase open, String ids, Purpose purpose) {
		return Arrays.stream(ids.split(","))
			.filter((id) -> !id.isBlank())
			.map((id) -> file(open, id.strip(), purpose))
			.toList();
	}

	private StoredDocument file(OpenCase open, String id, Purpose purpose) {
		try {
			return this.documents.find(UUID.fromString(id))
				.filter((file) -> open.id().equals(file.requestId()) && file.origin() == Origin.STAFF
						&& file.purpose() == purpose)
				.orElseThrow(CaseAccess::notFound);
		}
		catch (IllegalArgumentException ex) {
			throw CaseAccess.notFound();
		}
	}

	private ReceivedMail read(StoredDocument file, String username) {
		try (InputStream content = this.documents.open(file.id(), Reader.staff(username))) {
			return ReceivedMail.read(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Names of the fields for what was said, how it came and on which day. */
	record Fields(String words, String by, String day) {
	}

	/** What came, and how. */
	record Reply(String words, List<UUID> files, Arrival arrival) {
	}

}
