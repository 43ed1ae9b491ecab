package org.rightsdesk.intake;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.organisation.Organisation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of the form that ask something: shown with what was entered, kept when sent.
 */
@Controller
@RequestMapping("/{slug}/request")
class FormPages {

	private static final String FIRST = "who";

	private final Site site;

	private final DraftCookie cookie;

	private final Drafts drafts;

	private final FormView view;

	FormPages(Site site, DraftCookie cookie, Drafts drafts, FormView view) {
		this.site = site;
		this.cookie = cookie;
		this.drafts = drafts;
		this.view = view;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping
	String begin(@ModelAttribute("organisation") Organisation organisation) {
		return Site.to(organisation, FIRST);
	}

	@GetMapping("/{path}")
	String show(@ModelAttribute("organisation") Organisation organisation, @PathVariable String path,
			HttpServletRequest request, Model model) {
		Step step = step(path);
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.filter(OpenDraft::sent).isPresent() && !path.equals(FIRST)) {
			return Site.to(organisation, "sent");
		}
		Answers answers = draft.filter((found) -> !found.sent()).map(OpenDraft::answers).orElse(Answers.NONE);
		if (!step.applies().test(answers)) {
			return Site.to(organisation, FIRST);
		}
		String right = request.getParameter(AskedRights.FIRST);
		Answers shown = (path.equals(FIRST) && right != null) ? answers.with(Map.of(AskedRights.FIRST, right))
				: answers;
		return this.view.page(model, organisation, step, shown, Map.of(), changing(request));
	}

	@PostMapping("/{path}")
	String take(@ModelAttribute("organisation") Organisation organisation, @PathVariable String path,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Step step = step(path);
		OpenDraft open = openFor(organisation, path, request, response);
		if (open.sent()) {
			return Site.to(organisation, "sent");
		}
		Function<String, String[]> sent = request::getParameterValues;
		Map<String, String> entered = Representatives.offered(organisation, AskedDetails.seen(step, step.read(sent)));
		Map<String, String> faults = faults(organisation, step, open, entered, sent);
		Answers answers = open.answers().with(entered);
		if (!faults.isEmpty()) {
			return this.view.page(model, organisation, step, answers, faults, changing(request));
		}
		this.drafts.save(open.token(), organisation.slug(), entered);
		this.cookie.keep(response, organisation.slug(), open);
		return Site.to(organisation, next(organisation, step, answers, changing(request)));
	}

	private Map<String, String> faults(Organisation organisation, Step step, OpenDraft open,
			Map<String, String> entered, Function<String, String[]> sent) {
		if (step.path().equals(Passphrase.STEP)) {
			String fault = Passphrase.take(entered, sent, open);
			if (fault != null) {
				return Map.of(Passphrase.FIELD, fault);
			}
		}
		Answers answers = open.answers().with(entered);
		Map<String, String> faults = step.faults(answers, this.site.today(organisation));
		return (faults.isEmpty() && step.fields().contains(Steps.field(AskedRights.FIELD)))
				? AskedRights.notHere(answers, organisation) : faults;
	}

	/**
	 * Who comes without a draft gets one, so that nothing they typed is lost; a new
	 * request after one that was sent begins with the first page only.
	 */
	private OpenDraft openFor(Organisation organisation, String path, HttpServletRequest request,
			HttpServletResponse response) {
		return this.cookie.find(request, organisation.slug())
			.filter((found) -> !found.sent() || !path.equals(FIRST))
			.orElseGet(() -> this.cookie.begin(response, organisation.slug()));
	}

	/** After a change back to the answers, unless the change asks for something new. */
	private String next(Organisation organisation, Step step, Answers answers, boolean changing) {
		if (!changing) {
			return Steps.after(step, answers).map(Step::path).orElse(FormView.CHECK);
		}
		return Steps.firstIncomplete(answers, this.site.today(organisation))
			.map((missing) -> missing.path() + "?" + FormView.CHANGE)
			.orElse(FormView.CHECK);
	}

	private static boolean changing(HttpServletRequest request) {
		return request.getParameterMap().containsKey(FormView.CHANGE);
	}

	private static Step step(String path) {
		return Steps.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
