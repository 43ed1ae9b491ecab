package org.rightsdesk.intake;

import org.rightsdesk.web.PublicCookies;

import org.springframework.stereotype.Component;

/** Finds the complaint that a browser writes, beside a request that it may write too. */
@Component
class ComplaintCookie extends DraftCookie {

	ComplaintCookie(PublicCookies cookies, Drafts drafts) {
		super(cookies, drafts);
	}

	@Override
	String name(String organisation) {
		return "complaint-" + organisation;
	}

}
