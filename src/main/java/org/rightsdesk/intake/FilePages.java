package org.rightsdesk.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.LargeUploads;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of the form for files: one at a time, listed, and each can be removed. */
@Controller
@RequestMapping("/{slug}/request/files")
class FilePages {

	private final Site site;

	private final DraftCookie cookie;

	private final DraftFiles files;

	private final FormView view;

	private final Words words;

	FilePages(Site site, DraftCookie cookie, DraftFiles files, FormView view, Words words) {
		this.site = site;
		this.cookie = cookie;
		this.files = files;
		this.view = view;
		this.words = words;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping
	String show(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request, Model model) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.isEmpty() || draft.get().sent()) {
			return Site.to(organisation, draft.isEmpty() ? "expired" : "sent");
		}
		boolean large = request.getParameterMap().containsKey(LargeUploads.PARAMETER);
		return page(model, organisation, draft.get(), large ? this.words.of("intake.fault.large.file") : null);
	}

	/** "Continue" with a file chosen takes the file along, so that it is not lost. */
	@PostMapping
	String add(@ModelAttribute("organisation") Organisation organisation,
			@RequestParam(name = "file", required = false) MultipartFile file,
			@RequestParam(name = "do", defaultValue = "add") String what, HttpServletRequest request,
			HttpServletResponse response, Model model) throws IOException {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.isEmpty() || draft.get().sent()) {
			return Site.to(organisation, draft.isEmpty() ? "expired" : "sent");
		}
		boolean chosen = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
		boolean onward = what.equals("continue");
		if (!chosen) {
			return onward ? Site.to(organisation, FormView.CHECK)
					: page(model, organisation, draft.get(), this.words.of("intake.fault.missing.file"));
		}
		try {
			this.files.add(draft.get(), file);
		}
		catch (UploadRefused ex) {
			return page(model, organisation, draft.get(), ex.getMessage());
		}
		this.cookie.keep(response, organisation.slug(), draft.get());
		return Site.to(organisation, onward ? FormView.CHECK : "files");
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("organisation") Organisation organisation, @RequestParam UUID id,
			HttpServletRequest request) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		draft.filter((found) -> !found.sent()).ifPresent((found) -> this.files.remove(found, id));
		return Site.to(organisation, "files");
	}

	private String page(Model model, Organisation organisation, OpenDraft draft, String error) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (error != null) {
			errors.put("file", error);
		}
		Step step = Steps.find("files").orElseThrow();
		this.view.page(model, organisation, step, draft.answers(), Map.of(), false);
		model.addAttribute("errors", errors);
		model.addAttribute("files", this.files.of(draft));
		return "intake/files";
	}

}
