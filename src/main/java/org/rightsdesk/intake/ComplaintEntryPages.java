package org.rightsdesk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.Choice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where staff take down a complaint that came by phone, post, at the counter or by
 * e-mail.
 */
@Controller
@RequestMapping("/staff/complaints/new")
class ComplaintEntryPages {

	private static final String STAFF = "staff";

	private final EntryStaff entryStaff;

	private final ComplaintEntries entries;

	private final Words words;

	private final Clock clock;

	ComplaintEntryPages(EntryStaff entryStaff, ComplaintEntries entries, Words words, Clock clock) {
		this.entryStaff = entryStaff;
		this.entries = entries;
		this.words = words;
		this.clock = clock;
	}

	@ModelAttribute(STAFF)
	StaffMember staff() {
		return this.entryStaff.require();
	}

	@GetMapping
	String blank(@ModelAttribute(STAFF) StaffMember staff, Model model) {
		List<Organisation> theirs = this.entryStaff.organisations(staff);
		Answers answers = (theirs.size() == 1) ? new Answers(Map.of("organisation", theirs.get(0).slug()))
				: Answers.NONE;
		return page(model, staff, UUID.randomUUID(), answers, Map.of());
	}

	/** An organisation that is not theirs is one that does not exist (S4). */
	@PostMapping
	String take(@ModelAttribute(STAFF) StaffMember staff, @RequestParam(required = false) UUID formId,
			HttpServletRequest request, Model model) {
		Answers answers = Answers.NONE.with(ComplaintEntryForm.STEP.read(request::getParameterValues));
		Optional<Organisation> organisation = this.entryStaff.organisation(staff, answers.get("organisation"));
		if (answers.has("organisation") && organisation.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		UUID form = (formId != null) ? formId : UUID.randomUUID();
		Map<String, String> faults = new LinkedHashMap<>(
				ComplaintEntryForm.STEP.faults(answers, today(organisation, staff)));
		organisation.ifPresent((one) -> this.entries.faults(one, answers).forEach(faults::putIfAbsent));
		if (!faults.isEmpty()) {
			return page(model, staff, form, answers, faults);
		}
		return "redirect:/staff/case-file?reference="
				+ this.entries.take(form, organisation.orElseThrow(), answers, staff.username());
	}

	private String page(Model model, StaffMember staff, UUID formId, Answers answers, Map<String, String> faults) {
		model.addAttribute("formId", formId);
		model.addAttribute("answers", answers);
		model.addAttribute("organisations",
				this.entryStaff.organisations(staff)
					.stream()
					.map((one) -> new Choice(one.slug(), one.name()))
					.toList());
		model.addAttribute("choices", this.words.choices(ComplaintEntryForm.STEP));
		model.addAttribute("errors", this.words.errors(ComplaintEntryForm.STEP, faults));
		return "intake/new-complaint";
	}

	/** The date where the organisation is, or the first of theirs (C-2). */
	private LocalDate today(Optional<Organisation> organisation, StaffMember staff) {
		Organisation where = organisation.orElseGet(() -> this.entryStaff.organisations(staff).get(0));
		return LocalDate.ofInstant(this.clock.instant(), where.zone());
	}

}
