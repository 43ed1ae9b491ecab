package org.rightsdesk.intake;

import java.time.Clock;
import java.time.LocalDate;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address of the public pages stands for. */
@Component
class Site {

	private final Organisations organisations;

	private final Clock clock;

	Site(Organisations organisations, Clock clock) {
		this.organisations = organisations;
		this.clock = clock;
	}

	/** The organisation of an address, or the page that says there is none. */
	Organisation organisation(String slug) {
		return this.organisations.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The date where the organisation is (C-2). */
	LocalDate today(Organisation organisation) {
		return LocalDate.ofInstant(this.clock.instant(), organisation.zone());
	}

	static String form(Organisation organisation, String step) {
		return "/" + organisation.slug() + "/request/" + step;
	}

	static String to(Organisation organisation, String step) {
		return "redirect:" + form(organisation, step);
	}

}
