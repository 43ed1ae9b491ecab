package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.web.PublicCookies;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.view.RedirectView;

/** Where the person themselves says that the representative does not act for them. */
@Controller
class ObjectionController {

	private final Objection objection;

	private final Writing writing;

	private final PublicCookies cookies;

	ObjectionController(Objection objection, Writing writing, PublicCookies cookies) {
		this.objection = objection;
		this.writing = writing;
		this.cookies = cookies;
	}

	@GetMapping("/r/page/object")
	@Allows(PageRight.OBJECT)
	String ask(@RequestAttribute Visit visit, Model model) {
		model.addAttribute("reference", visit.request().reference().value());
		return "portal/object";
	}

	/** Everything is held after it, the pages too, so the visit ends. */
	@PostMapping("/r/page/object")
	@Allows(PageRight.OBJECT)
	RedirectView object(@RequestAttribute Visit visit, HttpServletResponse response) {
		this.objection.raise(visit);
		this.writing.end(visit.key());
		this.cookies.remove(response, VisitInterceptor.COOKIE);
		return SeeOther.to("/r/objected");
	}

	@GetMapping("/r/objected")
	String objected() {
		return "portal/objected";
	}

}
