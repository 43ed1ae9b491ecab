package org.rightsdesk.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.LogEntry;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The record of a case in words: codes of the log become what staff call them. */
@Component
class Timeline {

	private static final List<String> KINDS = List.of("letter", "outcome", "channel", "right", "finding", "breach",
			"code", "ground", "extension.ground", "missing", "systems.work", "identity.rung", "evidence.because",
			"complaint.outcome", "erasure");

	private final MessageSource texts;

	Timeline(MessageSource texts) {
		this.texts = texts;
	}

	List<LogEntry> of(List<LogEntry> log, List<FileRow> files) {
		return log.stream()
			.map((entry) -> new LogEntry(entry.number(), entry.at(), entry.who(),
					text("casework.log." + entry.what()).orElse(entry.what()), detail(entry, files)))
			.toList();
	}

	private String detail(LogEntry entry, List<FileRow> files) {
		return entry.what().equals("LATE_BECAUSE") ? text("figures.late." + entry.detail()).orElse(entry.detail())
				: detail(entry.detail(), files);
	}

	private String detail(String detail, List<FileRow> files) {
		Stream<Optional<String>> named = KINDS.stream().map((kind) -> text("casework." + kind + "." + detail));
		return Stream.concat(named, Stream.of(fileName(detail, files)))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(detail);
	}

	private static Optional<String> fileName(String id, List<FileRow> files) {
		return files.stream()
			.map(FileRow::document)
			.filter((document) -> document.id().toString().equals(id))
			.map(StoredDocument::fileName)
			.findFirst();
	}

	private Optional<String> text(String key) {
		return Optional.ofNullable(this.texts.getMessage(key, null, null, Locale.UK));
	}

}
