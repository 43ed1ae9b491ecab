package org.rightsdesk.casework;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rightsdesk.casework.CaseRows.CaseRow;
import org.rightsdesk.insight.CaseLists;
import org.rightsdesk.insight.CaseLists.ListedLine;
import org.rightsdesk.insight.ListFilter;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.web.TableCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The list of cases as CSV: a row for each right of each case that the filter shows, read
 * and written page by page, so that a long list needs no more memory than a short one.
 */
@Component
class ListExport {

	private static final int PAGE = 500;

	private static final List<String> DATES = List.of("reference", "organisation", "right", "received", "due",
			"overdue");

	private static final List<String> NAMES = List.of("person", "about");

	private final CaseLists lists;

	private final CaseSearch search;

	private final CaseRows rows;

	private final Organisations organisations;

	private final ListExportTable table;

	private final MessageSource texts;

	private final Clock clock;

	ListExport(CaseLists lists, CaseSearch search, CaseRows rows, Organisations organisations, ListExportTable table,
			MessageSource texts, Clock clock) {
		this.lists = lists;
		this.search = search;
		this.rows = rows;
		this.organisations = organisations;
		this.table = table;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Writes the list and who got it.
	 * @param out begins with a mark by which programs for tables know UTF-8
	 */
	void write(Searcher searcher, ListFilter filter, Appendable out) throws IOException {
		UUID id = UUID.randomUUID();
		this.table.begin(id, searcher, filter, this.clock.instant());
		out.append('\ufeff');
		int rows = 0;
		CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
		List<String> head = new ArrayList<>(DATES);
		head.addAll(searcher.seesPeople() ? NAMES : List.of());
		csv.printRecord(head);
		ListFilter page = filter.after(null);
		List<ListedLine> lines;
		do {
			lines = this.lists.page(page, PAGE);
			for (List<String> cells : cells(searcher, lines)) {
				csv.printRecord(cells.stream().map(TableCell::harmless).toList());
				rows++;
			}
			page = lines.isEmpty() ? page : page.after(lines.get(lines.size() - 1).lineId());
		}
		while (lines.size() == PAGE);
		this.table.end(id, rows);
	}

	private List<List<String>> cells(Searcher searcher, List<ListedLine> lines) {
		Map<UUID, FoundCase> cases = this.search.of(searcher, lines.stream().map(ListedLine::requestId).toList())
			.stream()
			.collect(Collectors.toMap((found) -> found.request().id(), Function.identity()));
		return lines.stream()
			.filter((line) -> cases.containsKey(line.requestId()))
			.map((line) -> cells(searcher, line, cases.get(line.requestId())))
			.toList();
	}

	private List<String> cells(Searcher searcher, ListedLine line, FoundCase found) {
		SubjectRequest request = found.request();
		boolean kept = searcher.seesPeople() && !found.isWhole();
		CaseRow whole = (line.right() == null) ? this.rows.of(List.of(found)).get(0) : null;
		LocalDate due = (whole != null) ? whole.dueOn() : line.dueOn();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		List<String> cells = new ArrayList<>(List.of(request.reference().value(),
				this.organisations.get(request.organisation()).name(), kept ? "" : rights(line, whole),
				request.receivedOn().toString(), (due != null) ? due.toString() : "",
				text("cases.export." + (due != null && due.isBefore(today)))));
		if (searcher.seesPeople()) {
			cells.add(kept ? text("cases.restricted") : found.requester());
			cells.add((found.about() != null) ? found.about() : "");
		}
		return cells;
	}

	/** Of a case that waits for something else all of its rights. */
	private String rights(ListedLine line, CaseRow whole) {
		if (whole == null) {
			return text("casework.right." + line.right());
		}
		return whole.found().request().isComplaint() ? text("casework.complaint")
				: whole.asked().stream().map(this::text).collect(Collectors.joining(", "));
	}

	private String text(String key) {
		return this.texts.getMessage(key, null, Locale.UK);
	}

}
