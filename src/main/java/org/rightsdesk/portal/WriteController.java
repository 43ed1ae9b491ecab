package org.rightsdesk.portal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.documents.FileSize;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.web.LargeUploads;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * One page to write a message or to answer a question of ours, with files added one at a
 * time. Every button keeps what was typed.
 */
@Controller
class WriteController {

	private static final String PAGE = "/r/page/{topic:" + Draft.Topic.PATH + "}";

	private final Writing writing;

	private final PortalTexts texts;

	WriteController(Writing writing, PortalTexts texts) {
		this.writing = writing;
		this.texts = texts;
	}

	@GetMapping(PAGE)
	Object write(@RequestAttribute Visit visit, @PathVariable String topic,
			@RequestParam(name = LargeUploads.PARAMETER, required = false) String tooLarge, Model model) {
		Draft.Topic what = Draft.Topic.of(topic);
		if (nothingAsked(visit, what)) {
			return SeeOther.to("/r/page");
		}
		Map<String, String> errors = (tooLarge != null) ? Map.of("file", this.texts.text("write.error.large"))
				: Map.of();
		return form(visit, this.writing.begin(visit, what), errors, model);
	}

	@PostMapping(path = PAGE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Object act(@RequestAttribute Visit visit, @PathVariable String topic, @RequestParam(defaultValue = "") String draft,
			@RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String remove,
			@RequestParam(defaultValue = "") String add, @RequestParam(defaultValue = "") String everything,
			@RequestParam(required = false) MultipartFile file, Model model) {
		Draft.Topic what = Draft.Topic.of(topic);
		if (nothingAsked(visit, what)) {
			return SeeOther.to("/r/page?done=answered");
		}
		Draft current = this.writing.begin(visit, what);
		if (!current.id().toString().equals(draft)) {
			return SeeOther.to("/r/page");
		}
		String words = everything.isEmpty() ? clean(body) : everything(clean(body));
		Map<String, String> errors = keep(current, words);
		if (!remove.isEmpty()) {
			this.writing.detach(current, id(remove));
		}
		else if (errors.isEmpty()) {
			boolean chosen = file != null && !file.isEmpty();
			if (chosen || !add.isEmpty()) {
				attach(visit, current, file, errors);
			}
			if (add.isEmpty() && errors.isEmpty()) {
				return send(visit, current, words, model);
			}
		}
		return form(visit, current, errors, model);
	}

	private Object send(Visit visit, Draft draft, String body, Model model) {
		boolean complains = draft.kind() == Draft.Kind.COMPLAINT;
		if (body.isBlank() && (complains || this.writing.files(draft).isEmpty())) {
			String fault = complains ? "write.error.complaint" : "write.error.nothing";
			return form(visit, draft, Map.of("body", this.texts.text(fault)), model);
		}
		this.writing.send(visit, draft.id());
		return SeeOther.to("/r/page?done=" + switch (draft.kind()) {
			case MESSAGE -> "sent";
			case COMPLAINT -> "complained";
			default -> "answered";
		});
	}

	private Map<String, String> keep(Draft draft, String body) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (body.length() > Writing.MAX_WORDS) {
			errors.put("body", this.texts.text("write.error.long", Writing.MAX_WORDS));
		}
		this.writing.keep(draft, body.substring(0, Math.min(body.length(), Writing.MAX_WORDS)));
		return errors;
	}

	private void attach(Visit visit, Draft draft, MultipartFile file, Map<String, String> errors) {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
			errors.put("file", this.texts.text("write.error.file"));
			return;
		}
		try {
			this.writing.attach(visit, draft, file.getOriginalFilename(), file.getContentType(), file.getInputStream());
		}
		catch (UploadRefused ex) {
			errors.put("file", ex.getMessage());
		}
		catch (IOException ex) {
			errors.put("file", this.texts.text("write.error.cut"));
		}
	}

	/** "Everything, please" is an answer (C-7), with or without more words. */
	private String everything(String typed) {
		String all = this.texts.text("write.clarification.everything");
		return typed.isEmpty() ? all : all + "\n\n" + typed;
	}

	private String form(Visit visit, Draft draft, Map<String, String> errors, Model model) {
		Draft kept = this.writing.begin(visit, draft.topic());
		model.addAttribute("errors", errors);
		model.addAttribute("kind", kept.kind().code());
		model.addAttribute("topic", kept.topic().code());
		model.addAttribute("draft", kept);
		model.addAttribute("question", this.writing.question(visit, kept.topic()).orElse(null));
		model.addAttribute("files",
				this.writing.files(kept)
					.stream()
					.map((file) -> new CasePage.File(file.id(), file.fileName(), FileSize.words(file.size()), null))
					.toList());
		return "portal/write";
	}

	private boolean nothingAsked(Visit visit, Draft.Topic topic) {
		return topic.kind().answers() && this.writing.question(visit, topic).isEmpty()
				|| topic.kind() == Draft.Kind.COMPLAINT && visit.request().isComplaint();
	}

	/** Browsers send CR LF; PostgreSQL takes no NUL. */
	private static String clean(String body) {
		return body.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotYours();
		}
	}

}
