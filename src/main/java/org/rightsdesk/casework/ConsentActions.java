package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.consent.ConsentWithdrawals;
import org.rightsdesk.consent.ConsentWords;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write about a consent that was taken back (law.md 6.10). */
@Configuration(proxyBeanMethods = false)
class ConsentActions {

	@Bean
	CaseAction writeConsent(ConsentWithdrawals withdrawals) {
		return Action.of("write-consent", "consent", (open, entry) -> {
			RequestLine line = ConsentSection.line(open).orElseThrow(CaseAccess::notFound);
			ConsentWords words = new ConsentWords(entry.text("whichConsent", "which consent the person took back"),
					systems(open, entry), entry.optionalDate("stoppedOn"), entry.optional("endsWithIt"),
					entry.optional("otherBasis"));
			try {
				withdrawals.write(line.id(), words, open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("stoppedOn", ex.getMessage());
			}
			return "What you wrote about the consent is kept.";
		});
	}

	private static List<String> systems(OpenCase open, Entry entry) {
		return open.organisation()
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> entry.ticked("system." + id))
			.toList();
	}

}
