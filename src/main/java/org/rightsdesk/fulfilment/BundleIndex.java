package org.rightsdesk.fulfilment;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.documents.FileSize;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The page that says what is in the archive of an answer; it needs nothing else. */
@Component
class BundleIndex {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final ITemplateEngine templates;

	private final Organisations organisations;

	BundleIndex(ITemplateEngine templates, Organisations organisations) {
		this.templates = templates;
		this.organisations = organisations;
	}

	byte[] of(Bundle bundle) {
		Organisation organisation = this.organisations.get(bundle.request().organisation());
		var letters = IntStream.range(0, bundle.letters().size()).mapToObj((i) -> letter(bundle, i)).toList();
		var files = IntStream.range(0, bundle.files().size()).mapToObj((i) -> file(bundle, organisation, i)).toList();
		Map<String, Object> model = Map.of("reference", bundle.request().reference().value(), "organisation",
				organisation.name(), "letters", letters, "files", files);
		return this.templates.process("fulfilment/bundle", new Context(Locale.UK, model))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Row letter(Bundle bundle, int index) {
		Letter letter = bundle.letters().get(index);
		String name = bundle.letterName(index);
		return new Row(name, name, DAY.format(letter.renderedAt().atZone(bundle.request().zone())), null);
	}

	private static Row file(Bundle bundle, Organisation organisation, int index) {
		StoredDocument file = bundle.files().get(index);
		String name = bundle.fileName(index);
		String system = (file.systemId() != null)
				? organisation.system(file.systemId()).map(SearchedSystem::name).orElse(null) : null;
		return new Row(link(name), file.fileName(), FileSize.words(file.size()), system);
	}

	private static String link(String path) {
		return String.join("/",
				List.of(path.split("/"))
					.stream()
					.map((part) -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
					.toList());
	}

	/**
	 * One thing in the archive.
	 *
	 * @param more its date or its size
	 * @param system where it was found; null where that is not known
	 */
	public record Row(String href, String name, String more, String system) {
	}

}
