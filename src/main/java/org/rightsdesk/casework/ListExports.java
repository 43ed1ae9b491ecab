package org.rightsdesk.casework;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.casework.ListExportTable.ListExported;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who took which list of cases, for those who answer for their organisations. */
@Component
class ListExports {

	private static final Map<String, String> WORDS = Map.of("right", "casework.right.", "left", "figures.left.", "only",
			"cases.only.");

	private final ListExportTable table;

	private final Organisations organisations;

	private final MessageSource texts;

	ListExports(ListExportTable table, Organisations organisations, MessageSource texts) {
		this.table = table;
		this.organisations = organisations;
		this.texts = texts;
	}

	/**
	 * A page of those that held cases of these organisations, the last one first.
	 * @param after id of the last one of the page before; null for the first page
	 */
	ExportPage page(Set<String> slugs, UUID after, int most) {
		List<ListExported> found = this.table.newest(slugs, after, most + 1);
		UUID next = (found.size() > most) ? found.get(most - 1).id() : null;
		return new ExportPage(found.stream().limit(most).map((one) -> row(one, slugs)).toList(), next);
	}

	private ExportRow row(ListExported export, Set<String> slugs) {
		List<Organisation> own = this.organisations.all()
			.stream()
			.filter((one) -> slugs.contains(one.slug()) && export.organisations().contains(one.slug()))
			.toList();
		List<String> names = new ArrayList<>(own.stream().map(Organisation::name).toList());
		if (export.organisations().size() > own.size()) {
			names.add(text("exports.others"));
		}
		ZoneId zone = own.stream().findFirst().map(Organisation::zone).orElse(ZoneOffset.UTC);
		return new ExportRow(LocalDateTime.ofInstant(export.at(), zone), export.username(), names,
				chosen(export.chosen()), export.named(), export.rows());
	}

	/** As the table keeps it, each with its name; what was not chosen is null. */
	private List<String> chosen(String kept) {
		List<String> words = Arrays.stream(kept.split(" "))
			.map((one) -> one.split("=", 2))
			.filter((one) -> WORDS.containsKey(one[0]) && !one[1].equals("null"))
			.map((one) -> text(one[0].equals("left") ? "due" : one[0]) + ": "
					+ this.texts.getMessage(WORDS.get(one[0]) + one[1], null, one[1], Locale.UK))
			.toList();
		return words.isEmpty() ? List.of(text("exports.all")) : words;
	}

	private String text(String key) {
		return this.texts.getMessage("cases." + key, null, Locale.UK);
	}

	/**
	 * One of them.
	 *
	 * @param at in the time of the organisation
	 * @param organisations names of those that the reader works for, and that there are
	 * others
	 * @param chosen what the list was narrowed to
	 * @param rows null where the download was broken off
	 */
	record ExportRow(LocalDateTime at, String who, List<String> organisations, List<String> chosen, boolean named,
			Integer rows) {

	}

	/**
	 * A page of them.
	 *
	 * @param next id of the last one; null on the last page
	 */
	record ExportPage(List<ExportRow> rows, UUID next) {

	}

}
