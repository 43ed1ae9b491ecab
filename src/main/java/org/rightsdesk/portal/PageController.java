package org.rightsdesk.portal;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.portability.TransferQuestion;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.web.PublicCookies;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The requester's page, and what can be done on it with one button. */
@Controller
class PageController {

	/** What the page can say was just done: the last part of a text key. */
	private static final String DONE = "sent|answered|withdrawn|closed|code|complained|complaint\\.(withdrawn|closed)|proved|late|stopped";

	private final CasePages pages;

	private final AddressAnswer address;

	private final Writing writing;

	private final ComplaintStates complaints;

	private final TransferQuestions transfers;

	private final PublicCookies cookies;

	PageController(CasePages pages, AddressAnswer address, Writing writing, ComplaintStates complaints,
			TransferQuestions transfers, PublicCookies cookies) {
		this.pages = pages;
		this.address = address;
		this.writing = writing;
		this.complaints = complaints;
		this.transfers = transfers;
		this.cookies = cookies;
	}

	/** Until the address is confirmed nothing of the case is shown. */
	@GetMapping("/r/page")
	@Allows(PageRight.STATUS)
	@BeforeConfirmation
	String page(@RequestAttribute Visit visit, @RequestParam(defaultValue = "") String done, Model model) {
		if (!visit.confirmed()) {
			return "portal/confirm";
		}
		model.addAttribute("page", this.pages.of(visit));
		model.addAttribute("secretGiven", visit.secretGiven());
		model.addAttribute("complaint", this.complaints.of(visit.request()));
		model.addAttribute("complained",
				visit.may(PageRight.COMPLAIN) ? this.complaints.complained(visit.request()) : List.of());
		model.addAttribute("transferTo", (visit.asked() && visit.may(PageRight.ANSWER))
				? this.transfers.waiting(visit.requestId()).map(TransferQuestion::targetName).orElse(null) : null);
		model.addAttribute("done", done.matches(DONE) ? done : null);
		return "portal/page";
	}

	@PostMapping("/r/page/confirm")
	@Allows(PageRight.STATUS)
	@BeforeConfirmation
	RedirectView confirm(@RequestAttribute Visit visit, @RequestParam(defaultValue = "") String answer,
			HttpServletResponse response) {
		if (answer.equals("me") && !visit.confirmed()) {
			this.address.wasMe(visit.requestId());
		}
		if (answer.equals("not-me") && !visit.confirmed()) {
			this.address.wasNotMe(visit.requestId());
			leave(visit, response);
			return SeeOther.to("/r/not-me");
		}
		return SeeOther.to("/r/page");
	}

	@GetMapping("/r/page/withdraw")
	@Allows(PageRight.WITHDRAW)
	Object askWithdraw(@RequestAttribute Visit visit, Model model) {
		model.addAttribute("reference", visit.request().reference().value());
		return this.complaints.isWithdrawable(visit) ? "portal/withdraw" : done(visit, nothingToWithdraw(visit));
	}

	@PostMapping("/r/page/withdraw")
	@Allows(PageRight.WITHDRAW)
	RedirectView withdraw(@RequestAttribute Visit visit) {
		boolean withdrawn = this.complaints.withdraw(visit);
		return done(visit, withdrawn ? "withdrawn" : nothingToWithdraw(visit));
	}

	/** What is left of an open request is a stop of marketing, which is done. */
	private String nothingToWithdraw(Visit visit) {
		boolean over = visit.request().closedAt() != null || this.complaints.isWithdrawable(visit);
		return over ? "closed" : "stopped";
	}

	private static RedirectView done(Visit visit, String what) {
		return SeeOther.to("/r/page?done=" + (visit.request().isComplaint() ? "complaint." : "") + what);
	}

	@PostMapping("/r/page/sign-out")
	@Allows(PageRight.STATUS)
	@BeforeConfirmation
	RedirectView signOut(@RequestAttribute Visit visit, HttpServletResponse response) {
		leave(visit, response);
		return SeeOther.to("/r/signed-out");
	}

	private void leave(Visit visit, HttpServletResponse response) {
		this.writing.end(visit.key());
		this.cookies.remove(response, VisitInterceptor.COOKIE);
	}

}
