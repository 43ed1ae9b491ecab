package org.rightsdesk.casework;

import org.rightsdesk.fulfilment.EnforcedAccess;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The warning that somebody may be made to ask (I-8), and what staff do about it. */
@Configuration(proxyBeanMethods = false)
class EnforcedAccessSection {

	private static final String SECTION = "enforced-access";

	@Bean
	CaseSection enforcedAccessPart(EnforcedAccess enforced, Requests requests) {
		return new CaseSection() {
			@Override
			public String name() {
				return SECTION;
			}

			@Override
			public View view(OpenCase open) {
				Party asks = requests.requester(open.id());
				String words = String.join("\n", asks.relationship(), asks.authority(), asks.postalAddress());
				return new View(enforced.of(open.id()).orElse(null), EnforcedAccess.soundsLike(words));
			}
		};
	}

	@Bean
	CaseAction noticeEnforced(EnforcedAccess enforced) {
		return Action.of("notice-enforced", SECTION, (open, entry) -> {
			enforced.notice(open.id(), entry.text("enforcedWhy", "what makes you think so"), open.username());
			return "The warning is in the case file. An officer reads it before data go out.";
		});
	}

	@Bean
	CaseAction readEnforced(EnforcedAccess enforced) {
		return Action.of("read-enforced", SECTION, (open, entry) -> {
			enforced.read(open.id(), open.username());
			return "Recorded that you read the warning.";
		}).onlyFor(OpenCase::officer);
	}

	/**
	 * What the section shows.
	 *
	 * @param warning null where nobody noticed anything
	 * @param hint whether the words of whoever asks sound like it
	 */
	record View(EnforcedAccess.Warning warning, boolean hint) {
	}

}
