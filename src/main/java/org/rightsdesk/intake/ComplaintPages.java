package org.rightsdesk.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.web.LargeUploads;
import org.rightsdesk.web.Limit;
import org.rightsdesk.web.Limits;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where anybody complains to the organisation: one page, with files added one at a
 * time. Every button keeps what was typed.
 */
@Controller
@RequestMapping("/{slug}/complaint")
class ComplaintPages {

	private final Site site;

	private final ComplaintCookie cookie;

	private final Drafts drafts;

	private final DraftFiles files;

	private final ComplaintSubmission submission;

	private final Words words;

	private final Limits limits;

	ComplaintPages(Site site, ComplaintCookie cookie, Drafts drafts, DraftFiles files, ComplaintSubmission submission,
			Words words, Limits limits) {
		this.site = site;
		this.cookie = cookie;
		this.drafts = drafts;
		this.files = files;
		this.submission = submission;
		this.words = words;
		this.limits = limits;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping
	String show(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request, Model model) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.filter(OpenDraft::sent).isPresent()) {
			return to(organisation, "/sent");
		}
		boolean large = request.getParameterMap().containsKey(LargeUploads.PARAMETER);
		return page(model, organisation, draft.orElse(null),
				large ? Map.of("file", this.words.of("intake.fault.large.file")) : Map.of());
	}

	/**
	 * @param what the button: a file is added or the complaint sent
	 * @param remove the file to remove; null for any other button
	 */
	@PostMapping
	String take(@ModelAttribute("organisation") Organisation organisation,
			@RequestParam(name = "do", defaultValue = "add") String what, @RequestParam(required = false) UUID remove,
			@RequestParam(required = false) MultipartFile file, HttpServletRequest request,
			HttpServletResponse response, Model model) throws IOException {
		OpenDraft draft = keep(organisation, request, response);
		if (draft.sent()) {
			return to(organisation, "/sent");
		}
		if (remove != null) {
			this.files.remove(draft, remove);
			return to(organisation, "");
		}
		boolean sends = what.equals("send");
		Map<String, String> errors = attach(draft, file, !sends);
		if (sends) {
			errors.putAll(this.words.errors(ComplaintForm.STEP,
					ComplaintForm.faults(draft.answers(), this.site.today(organisation))));
		}
		if (!errors.isEmpty()) {
			return page(model, organisation, draft, errors);
		}
		return sends ? send(organisation, draft, request) : to(organisation, "");
	}

	/** What was typed is there, whatever becomes of the rest. */
	private OpenDraft keep(Organisation organisation, HttpServletRequest request, HttpServletResponse response) {
		OpenDraft open = this.cookie.find(request, organisation.slug())
			.orElseGet(() -> this.cookie.begin(response, organisation.slug()));
		if (open.sent()) {
			return open;
		}
		this.drafts.save(open.token(), organisation.slug(), ComplaintForm.STEP.read(request::getParameterValues));
		this.cookie.keep(response, organisation.slug(), open);
		return new OpenDraft(this.drafts.find(open.token(), organisation.slug()).orElseThrow(), open.token());
	}

	/** However often it is clicked, it becomes one complaint. */
	private String send(Organisation organisation, OpenDraft draft, HttpServletRequest request) {
		this.limits.countAddress(Limit.SUBMISSIONS, request);
		this.limits.countEmail(Limit.SUBMISSIONS_OF_EMAIL, draft.answers().get("email"), request);
		return to(organisation, this.submission.send(organisation, draft.token()) ? "/sent" : "");
	}

	private Map<String, String> attach(OpenDraft draft, MultipartFile file, boolean needed) throws IOException {
		Map<String, String> errors = new LinkedHashMap<>();
		boolean chosen = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
		if (!chosen && needed) {
			errors.put("file", this.words.of("intake.fault.missing.file"));
		}
		try {
			if (chosen) {
				this.files.add(draft, file);
			}
		}
		catch (UploadRefused ex) {
			errors.put("file", ex.getMessage());
		}
		return errors;
	}

	private String page(Model model, Organisation organisation, OpenDraft draft, Map<String, String> errors) {
		model.addAttribute("answers", (draft != null) ? draft.answers() : Answers.NONE);
		model.addAttribute("files", (draft != null) ? this.files.of(draft) : List.of());
		model.addAttribute("errors", errors);
		model.addAttribute("back", "/" + organisation.slug());
		model.addAttribute("disclosed",
				organisation.special(SpecialRule.Code.COMPLAINANT_DISCLOSED).map(SpecialRule::words).orElse(null));
		return "intake/complaint";
	}

	static String to(Organisation organisation, String path) {
		return "redirect:/" + organisation.slug() + "/complaint" + path;
	}

}
