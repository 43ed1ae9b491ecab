package org.rightsdesk.intake;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.web.PublicCookies;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Finds the draft of a browser. Each organisation has a cookie of its own, so that forms
 * for two organisations can be open beside each other.
 */
@Primary
@Component
class DraftCookie {

	private final PublicCookies cookies;

	private final Drafts drafts;

	DraftCookie(PublicCookies cookies, Drafts drafts) {
		this.cookies = cookies;
		this.drafts = drafts;
	}

	Optional<OpenDraft> find(HttpServletRequest request, String organisation) {
		return this.cookies.read(request, name(organisation)).flatMap((token) -> open(token, organisation));
	}

	/** A new draft in place of whatever the browser had. */
	OpenDraft begin(HttpServletResponse response, String organisation) {
		OpenDraft begun = open(this.drafts.begin(organisation), organisation).orElseThrow();
		keep(response, organisation, begun);
		return begun;
	}

	/** Lets the cookie live as long as the draft. */
	void keep(HttpServletResponse response, String organisation, OpenDraft draft) {
		this.cookies.write(response, name(organisation), draft.token(), Drafts.LIFE);
	}

	private Optional<OpenDraft> open(String token, String organisation) {
		return this.drafts.find(token, organisation).map((draft) -> new OpenDraft(draft, token));
	}

	/** Name of the cookie; another form has another one. */
	String name(String organisation) {
		return "draft-" + organisation;
	}

}
