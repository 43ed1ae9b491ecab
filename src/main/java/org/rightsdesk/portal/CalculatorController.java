package org.rightsdesk.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.StatutoryClock;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.SummaryRow;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The clock for people: dates in, date and reasons out, for a request that need not be
 * here. Nothing is stored. The form is posted, so that what somebody types by mistake
 * never stands in an address; a calculation without mistakes has one, to share.
 */
@Controller
class CalculatorController {

	private final Calculator calculator;

	private final CalculatorChoices choices;

	private final PortalTexts texts;

	private final String baseUrl;

	CalculatorController(Calculator calculator, CalculatorChoices choices, PortalTexts texts,
			@Value("${rightsdesk.base-url}") String baseUrl) {
		this.calculator = calculator;
		this.choices = choices;
		this.texts = texts;
		this.baseUrl = baseUrl;
	}

	@GetMapping(CalculatorForm.ADDRESS)
	String open(@RequestParam MultiValueMap<String, String> query, Model model) {
		CalculatorForm form = CalculatorForm.ofLink(query);
		if (!form.isEmpty()) {
			Calculator.Outcome outcome = this.calculator.of(form);
			model.addAttribute("errors", outcome.errors());
			if (outcome.clock() != null) {
				model.addAttribute("clock", outcome.clock());
				model.addAttribute("rows", rows(form, outcome.clock()));
				model.addAttribute("link", this.baseUrl + form.link());
			}
		}
		return page(form, model);
	}

	@PostMapping(CalculatorForm.ADDRESS)
	Object send(@RequestParam MultiValueMap<String, String> typed, Model model) {
		CalculatorForm form = CalculatorForm.ofTyped(typed);
		if (typed.containsKey("add")) {
			return page(form.withRow(), model);
		}
		if (typed.containsKey("remove")) {
			return page(CalculatorForm.ofTyped(typed, typed.getFirst("remove")), model);
		}
		Map<String, String> errors = this.calculator.of(form).errors();
		if (errors.isEmpty()) {
			return SeeOther.to(form.link());
		}
		model.addAttribute("errors", errors);
		return page(form, model);
	}

	private String page(CalculatorForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("calendars", this.choices.calendars());
		model.addAttribute("rights", this.choices.rights());
		model.addAttribute("events", this.choices.events());
		return "portal/calculator";
	}

	private List<SummaryRow> rows(CalculatorForm form, ClockResult clock) {
		boolean complaint = form.right().equals(CalculationJson.COMPLAINT);
		List<SummaryRow> rows = new ArrayList<>();
		add(rows, "state", this.texts.text("calculator.state." + clock.state()));
		if (!complaint) {
			add(rows, "start", this.texts.day(clock.startDate()));
			add(rows, "paused", this.texts.text("calculator.days", clock.pausedDays()));
			add(rows, "extended", clock.extended() ? this.texts.text("calculator.extended.yes") : null);
			boolean possible = !clock.extended() && StatutoryClock.mayBeExtended(Right.valueOf(form.right()));
			add(rows, "notice", possible ? this.texts.day(clock.noticeLimit()) : null);
		}
		add(rows, "closed", this.texts.day(clock.closedOn()));
		return rows;
	}

	private void add(List<SummaryRow> rows, String key, String value) {
		if (value != null) {
			rows.add(new SummaryRow(this.texts.text("calculator.row." + key), value));
		}
	}

}
