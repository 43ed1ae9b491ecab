package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.lifecycle.Merging;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.web.PublicCookies;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The way from a request that was merged to the one that is answered for both. It is a
 * visit of its own: the answer there needs its own second secret.
 */
@Controller
class GoesOnController {

	private final Merging merging;

	private final Requests requests;

	private final Visits visits;

	private final Writing writing;

	private final PublicCookies cookies;

	GoesOnController(Merging merging, Requests requests, Visits visits, Writing writing, PublicCookies cookies) {
		this.merging = merging;
		this.requests = requests;
		this.visits = visits;
		this.writing = writing;
		this.cookies = cookies;
	}

	@PostMapping("/r/page/go-on")
	@Allows(PageRight.GO_ON)
	RedirectView goOn(@RequestAttribute Visit visit, HttpServletResponse response) {
		SubjectRequest into = this.merging.openTo(visit.requestId()).orElseThrow(NotYours::new);
		var page = new AccessLinks.Opened(into.id(), this.requests.requester(into.id()).id());
		this.writing.end(visit.key());
		this.cookies.write(response, VisitInterceptor.COOKIE, this.visits.begin(page), Visits.LONGEST);
		return SeeOther.to("/r/page");
	}

}
