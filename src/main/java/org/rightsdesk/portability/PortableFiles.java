package org.rightsdesk.portability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.fulfilment.MadeFiles;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.request.Requests;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the files of Art. 20(1): structured, commonly used, machine-readable. */
@Component
class PortableFiles implements MadeFiles {

	/** A table is held in memory while it is turned around. */
	private static final int LARGEST = 20 * 1024 * 1024;

	private final Documents documents;

	private final Requests requests;

	private final PortableTable table;

	private final Review review;

	private final MessageSource texts;

	PortableFiles(Documents documents, Requests requests, PortableTable table, Review review, MessageSource texts) {
		this.documents = documents;
		this.requests = requests;
		this.table = table;
		this.review = review;
		this.texts = texts;
	}

	@Override
	public List<UUID> of(UUID lineId) {
		return this.table.files(lineId);
	}

	List<StoredDocument> sources(UUID lineId) {
		List<UUID> made = this.table.files(lineId);
		return this.documents.of(this.requests.line(lineId).requestId())
			.stream()
			.filter((one) -> one.purpose() == Purpose.COLLECTED && !one.deleted() && !made.contains(one.id()))
			.toList();
	}

	void drop(UUID lineId) {
		List<UUID> made = this.table.files(lineId);
		this.table.deleteFiles(lineId);
		made.forEach(this.documents::remove);
	}

	void make(UUID lineId, List<DataSet> sets, String by) {
		drop(lineId);
		StringBuilder list = new StringBuilder();
		for (DataSet set : sets) {
			DataTable data = read(set, by);
			String name = String.format(Locale.ROOT, "%02d-%s", set.number(), fileName(set.what().name()));
			put(lineId, name + ".csv", TableWriter.csv(data), by);
			put(lineId, name + ".json", TableWriter.json(data), by);
			put(lineId, name + ".schema.json", TableWriter.schema(set.what().name(), data), by);
			put(lineId, name + ".csv-metadata.json", TableWriter.csvMetadata(set.what().name(), name + ".csv", data),
					by);
			list.append(text("line", name, set.what().name(), String.valueOf(data.rows().size()),
					String.join(", ", data.columns())))
				.append('\n');
		}
		put(lineId, "README.txt",
				(text("head") + "\n\n" + list + "\n" + text("foot") + "\n").getBytes(StandardCharsets.UTF_8), by);
	}

	private DataTable read(DataSet set, String by) {
		StoredDocument source = Optional.ofNullable(set.what().documentId())
			.flatMap(this.documents::find)
			.orElseThrow(() -> new IllegalArgumentException(
					"The data set \"" + set.what().name() + "\" has no file: add it again with its file."));
		if (source.size() > LARGEST) {
			throw new IllegalArgumentException("The file " + source.fileName() + " is larger than 20 MB: split it.");
		}
		try (InputStream content = this.documents.open(source.id(), Reader.staff(by))) {
			return TableReader.read(source.fileName(), TableText.of(content.readAllBytes()));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(source.fileName() + ": " + ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void put(UUID lineId, String name, byte[] content, String by) {
		UUID requestId = this.requests.line(lineId).requestId();
		try {
			UUID id = this.documents.store(NewDocument.collected(requestId, null, name, null, by),
					new ByteArrayInputStream(content));
			this.table.addFile(lineId, id);
			this.review.release(lineId, id, by);
		}
		catch (UploadRefused ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

	/** Safe on every computer, and still to be recognised. */
	private static String fileName(String name) {
		String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
		return plain.isEmpty() ? "data" : plain.substring(0, Math.min(40, plain.length()));
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("portability.readme." + key, facts, Locale.UK);
	}

}
