package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The Case file: one page with everything about a case, in the tab of a task or by
 * itself. Every form posts to the page's own address, the only one that Tasklist may
 * frame.
 */
@Controller
@RequestMapping("/staff/case-file")
class CaseFileController {

	private final CaseAccess access;

	private final CaseFiles files;

	private final RefusedEntries refused;

	private final Map<String, CaseAction> actions;

	CaseFileController(CaseAccess access, CaseFiles files, RefusedEntries refused, List<CaseAction> actions) {
		this.access = access;
		this.files = files;
		this.refused = refused;
		this.actions = actions.stream().collect(Collectors.toMap(CaseAction::name, Function.identity()));
	}

	@GetMapping
	String show(@RequestParam(required = false) String task, @RequestParam(required = false) String reference,
			Model model) {
		OpenCase open = this.access.open(task, reference);
		model.addAttribute("file", this.files.of(open));
		model.addAttribute("typed", Map.of());
		return open.page();
	}

	@PostMapping
	ModelAndView act(@RequestParam(required = false) String task, @RequestParam(required = false) String reference,
			@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
		OpenCase open = this.access.open(task, reference);
		CaseAction action = this.actions.get(typed.get("action"));
		if (action == null || !action.allowed(open)) {
			throw CaseAccess.notFound();
		}
		try {
			redirect.addFlashAttribute("done", action.perform(open, new Entry(typed)));
			boolean taskDone = this.access.isTaskGone(open);
			redirect.addFlashAttribute("taskDone", taskDone);
			String query = taskDone ? open.referenceQuery() : open.query();
			return new ModelAndView("redirect:/staff/case-file?" + query + "#" + action.section());
		}
		catch (EntryRefused ex) {
			return this.refused.page(open, typed, ex.field(), ex.getMessage());
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			return this.refused.page(open, typed, action.section(), ex.getMessage());
		}
	}

}
