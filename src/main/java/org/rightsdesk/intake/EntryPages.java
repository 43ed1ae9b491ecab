package org.rightsdesk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.intake.Entries.Taken;
import org.rightsdesk.intake.LikelyCases.LikelyCase;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Reference;
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
 * Where staff take down a request that came by phone, post, at the counter or by e-mail.
 */
@Controller
@RequestMapping("/staff/requests")
class EntryPages {

	private static final String STAFF = "staff";

	private final EntryStaff entryStaff;

	private final Entries entries;

	private final LikelyCases likelyCases;

	private final TakenCodes codes;

	private final Words words;

	private final Clock clock;

	EntryPages(EntryStaff entryStaff, Entries entries, LikelyCases likelyCases, TakenCodes codes, Words words,
			Clock clock) {
		this.entryStaff = entryStaff;
		this.entries = entries;
		this.likelyCases = likelyCases;
		this.codes = codes;
		this.words = words;
		this.clock = clock;
	}

	@ModelAttribute(STAFF)
	StaffMember staff() {
		return this.entryStaff.require();
	}

	/** Neither parameter says anything about a person. */
	@GetMapping("/new")
	String blank(@ModelAttribute(STAFF) StaffMember staff, @RequestParam(defaultValue = "") String organisation,
			@RequestParam(defaultValue = "") String channel, Model model) {
		List<Organisation> theirs = this.entryStaff.organisations(staff);
		String chosen = (theirs.size() == 1) ? theirs.get(0).slug() : staff.worksFor(organisation) ? organisation : "";
		Answers answers = EntryForm.blank(chosen, channel, today(chosen, staff));
		return page(model, staff, UUID.randomUUID(), answers, Map.of(), List.of());
	}

	@PostMapping("/new")
	String take(@ModelAttribute(STAFF) StaffMember staff, @RequestParam(defaultValue = "") String formId,
			HttpServletRequest request, HttpSession session, Model model) {
		Answers answers = read(staff, request);
		UUID form = id(formId);
		List<LikelyCase> likely = this.likelyCases.of(staff, answers);
		Optional<Reference> before = this.entries.taken(form, staff.username());
		if (before.isPresent()) {
			return to(before.get());
		}
		Map<String, String> faults = faults(staff, answers, likely);
		if (!faults.isEmpty()) {
			return page(model, staff, form, answers, faults, likely);
		}
		Taken taken = this.entries.take(form, organisation(staff, answers).orElseThrow(), answers, staff.username());
		this.codes.keep(session, taken);
		return to(taken.reference());
	}

	private Map<String, String> faults(StaffMember staff, Answers answers, List<LikelyCase> likely) {
		Map<String, String> faults = EntryForm.faults(answers, today(answers.get("organisation"), staff));
		organisation(staff, answers).map((chosen) -> AskedRights.notHere(answers, chosen)).ifPresent(faults::putAll);
		if (!LikelyCases.seen(likely, answers)) {
			faults.put(EntryForm.NEW_CASE, "likely");
		}
		return EntryForm.inOrder(faults);
	}

	/** Asked while somebody types: names and addresses never stand in an address. */
	@PostMapping("/likely")
	String likely(@ModelAttribute(STAFF) StaffMember staff, HttpServletRequest request, Model model) {
		Answers answers = read(staff, request);
		model.addAttribute("answers", answers);
		likely(model, this.likelyCases.of(staff, answers), answers);
		return "intake/likely :: list";
	}

	private String page(Model model, StaffMember staff, UUID formId, Answers answers, Map<String, String> faults,
			List<LikelyCase> likely) {
		model.addAttribute("formId", formId);
		model.addAttribute("answers", answers);
		model.addAttribute("organisations",
				this.entryStaff.organisations(staff)
					.stream()
					.map((one) -> new Choice(one.slug(), one.name()))
					.toList());
		model.addAttribute("today", today(answers.get("organisation"), staff));
		model.addAttribute("choices", choices(staff, answers));
		model.addAttribute("parts", AskedDetails.parts(organisation(staff, answers), answers));
		model.addAttribute("errors", this.words.errors(EntryForm.STEP, faults));
		likely(model, likely, answers);
		return "intake/new-request";
	}

	/** Before an organisation is chosen, what any of them offers. */
	private Map<String, List<Choice>> choices(StaffMember staff, Answers answers) {
		Map<String, List<Choice>> all = AskedDetails.choices(this.words.of("intake.staff.about.none"),
				this.words.choices(EntryForm.STEP));
		return organisation(staff, answers)
			.map((chosen) -> AskedRights.choices(chosen, Representatives.choices(chosen, all)))
			.orElse(all);
	}

	private static void likely(Model model, List<LikelyCase> likely, Answers answers) {
		model.addAttribute("likely", likely);
		model.addAttribute("references", LikelyCase.references(likely));
		model.addAttribute("seen", LikelyCases.seen(likely, answers));
	}

	/**
	 * What was sent; an organisation that is not theirs is one that does not exist (S4).
	 */
	private Answers read(StaffMember staff, HttpServletRequest request) {
		String slug = Objects.requireNonNullElse(request.getParameter("organisation"), "");
		Answers answers = EntryForm.read(request::getParameterValues, today(slug, staff));
		if (answers.has("organisation") && organisation(staff, answers).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return organisation(staff, answers)
			.map((chosen) -> new Answers(Representatives.offered(chosen, answers.values())))
			.orElse(answers);
	}

	private Optional<Organisation> organisation(StaffMember staff, Answers answers) {
		return this.entryStaff.organisation(staff, answers.get("organisation"));
	}

	/** The date where the organisation is, or the first of theirs (C-2). */
	private LocalDate today(String slug, StaffMember staff) {
		Organisation organisation = this.entryStaff.organisation(staff, slug)
			.orElseGet(() -> this.entryStaff.organisations(staff).get(0));
		return LocalDate.ofInstant(this.clock.instant(), organisation.zone());
	}

	private static String to(Reference reference) {
		return "redirect:/staff/requests/" + reference + "/taken";
	}

	/** Whoever changed it gets a page of their own. */
	private static UUID id(String formId) {
		try {
			return UUID.fromString(formId);
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

}
