package org.rightsdesk.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.documents.DocumentAccess;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.FileSize;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Bundle;
import org.rightsdesk.fulfilment.Bundles;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.RequestLog;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hands out a file, never to be shown in the page, and writes it down first. */
@Component
class Downloads {

	private final Documents documents;

	private final Bundles bundles;

	private final RequestLog log;

	private final TransactionOperations transaction;

	private final PortalTexts texts;

	Downloads(Documents documents, Bundles bundles, RequestLog log, TransactionOperations transaction,
			PortalTexts texts) {
		this.documents = documents;
		this.bundles = bundles;
		this.log = log;
		this.transaction = transaction;
		this.texts = texts;
	}

	/** HEAD gives the headers and counts as nothing. */
	void send(Visit visit, StoredDocument document, boolean withContent, HttpServletResponse response)
			throws IOException {
		headers(document, response);
		if (!withContent) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> this.log.append(visit.requestId(), visit.who(),
				"FILE_DOWNLOADED", document.id().toString()));
		try (InputStream content = this.documents.open(document.id(), visit.reader())) {
			content.transferTo(response.getOutputStream());
		}
	}

	void send(Visit visit, Bundle bundle, boolean withContent, HttpServletResponse response) throws IOException {
		headers(bundle.fileName()).forEach((name, values) -> response.setHeader(name, values.get(0)));
		response.setContentType("application/zip");
		if (withContent) {
			this.bundles.write(bundle, visit.reader(), response.getOutputStream());
		}
	}

	private static void headers(StoredDocument document, HttpServletResponse response) {
		headers(document.fileName()).forEach((name, values) -> response.setHeader(name, values.get(0)));
		response.setContentType(document.mediaType());
		response.setContentLengthLong(document.size());
	}

	/** Saved and never shown in the page, and nothing in it runs. */
	static HttpHeaders headers(String fileName) {
		var headers = new HttpHeaders();
		headers
			.setContentDisposition(ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
		return headers;
	}

	/** The file with how often they downloaded it already. */
	CasePage.File view(Visit visit, StoredDocument document) {
		List<DocumentAccess> mine = this.documents.accesses(document.id())
			.stream()
			.filter((access) -> access.reader().equals(visit.reader()))
			.toList();
		String more = downloaded(mine.stream().map(DocumentAccess::at).toList(), visit.request().zone());
		return new CasePage.File(document.id(), document.fileName(), FileSize.words(document.size()), more);
	}

	/** All of it, with how often they downloaded it already. */
	CasePage.Everything view(Visit visit, Bundle bundle) {
		List<Instant> mine = this.log.of(bundle.request().id())
			.stream()
			.filter((entry) -> entry.what().equals("BUNDLE_DOWNLOADED") && entry.who().equals(visit.who()))
			.map(LogEntry::at)
			.toList();
		return new CasePage.Everything(bundle.files().size(), FileSize.words(bundle.size()),
				downloaded(mine, bundle.request().zone()));
	}

	private String downloaded(List<Instant> times, ZoneId zone) {
		return times.isEmpty() ? null : this.texts.text("answer.downloaded", times.size(),
				this.texts.moment(times.get(times.size() - 1), zone));
	}

}
