package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.insight.CaseLists;
import org.rightsdesk.insight.CaseLists.ListedLine;
import org.rightsdesk.insight.ListFilter;
import org.rightsdesk.insight.TimeLeft;
import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds cases. What is searched for may be a name, so it is posted and never part of an
 * address; a reference may be. Managers see and find references only (design.md 3), and
 * which answers went out on the word of one person.
 */
@Controller
@RequestMapping("/staff/cases")
class CaseListController {

	/** Nobody reads further; who finds that many searches for something narrower. */
	static final int MOST = 50;

	private static final int LONGEST = 300;

	private final ListReaders readers;

	private final CaseSearch search;

	private final CaseRows rows;

	private final Decisions decisions;

	private final CaseLists lists;

	private final WorkOrder order;

	CaseListController(ListReaders readers, CaseSearch search, CaseRows rows, Decisions decisions, CaseLists lists,
			WorkOrder order) {
		this.order = order;
		this.lists = lists;
		this.readers = readers;
		this.search = search;
		this.rows = rows;
		this.decisions = decisions;
	}

	@ModelAttribute
	Searcher searcher() {
		return this.readers.searcher();
	}

	/**
	 * What stands in the address and is none of the choices is left out, as if it had not
	 * been chosen.
	 */
	@GetMapping
	String open(@ModelAttribute Searcher searcher, @RequestParam(defaultValue = "") String reference,
			@RequestParam Map<String, String> chosen, Model model) {
		ListFilter filter = ListFilter.of(searcher.organisations(), chosen);
		model.addAttribute("filter", filter);
		if (model.getAttribute("again") instanceof String typed) {
			return find(searcher, typed, model);
		}
		if (filter.isNarrow()) {
			return narrowed(searcher, filter, model);
		}
		return reference.isBlank() ? newest(searcher, model)
				: list(searcher, reference, this.search.byReference(searcher, reference), model);
	}

	/** The cases behind a figure, the next due first. */
	private String narrowed(Searcher searcher, ListFilter filter, Model model) {
		List<ListedLine> lines = this.lists.page(filter, MOST + 1);
		if (lines.size() > MOST) {
			model.addAttribute("next", lines.get(MOST - 1).lineId());
		}
		return list(searcher, "",
				this.search.of(searcher, lines.stream().limit(MOST).map(ListedLine::requestId).toList()), model);
	}

	@PostMapping
	String find(@ModelAttribute Searcher searcher, @RequestParam(name = "search", defaultValue = "") String typed,
			Model model) {
		if (typed.isBlank()) {
			return newest(searcher, model);
		}
		if (typed.length() > LONGEST) {
			return refused(searcher, typed.substring(0, LONGEST), "long", model);
		}
		if (!searcher.seesPeople() && Reference.read(typed).isEmpty()) {
			return refused(searcher, typed, "reference", model);
		}
		return list(searcher, typed.strip(), this.search.find(searcher, typed, MOST + 1), model);
	}

	private String newest(Searcher searcher, Model model) {
		if (this.readers.isManager()) {
			model.addAttribute("alone", this.decisions.selfApproved(searcher.organisations(), MOST));
		}
		return list(searcher, "", this.search.newest(searcher, MOST + 1), model);
	}

	private String list(Searcher searcher, String typed, List<FoundCase> found, Model model) {
		model.addAttribute("searcher", searcher);
		model.addAttribute("rights", Right.values());
		model.addAttribute("timeLeft", TimeLeft.values());
		model.addAttribute("kinds", ListFilter.Only.values());
		model.addAttribute("sorts", ListFilter.Sort.values());
		model.addAttribute("members", this.order.members());
		model.addAttribute("watches", this.readers.watches());
		model.addAttribute("own", this.readers.organisations(searcher.organisations()));
		model.addAttribute("typed", typed);
		model.addAttribute("more", found.size() > MOST);
		model.addAttribute("rows", this.rows.of(found.stream().limit(MOST).toList()));
		return "casework/cases";
	}

	private String refused(Searcher searcher, String typed, String fault, Model model) {
		model.addAttribute("errors", Map.of("search", this.rows.sentence("cases.fault." + fault)));
		return list(searcher, typed, List.of(), model);
	}

}
