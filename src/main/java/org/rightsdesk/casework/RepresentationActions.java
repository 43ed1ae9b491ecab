package org.rightsdesk.casework;

import org.rightsdesk.identity.Authorities;
import org.rightsdesk.identity.AuthorityResult;
import org.rightsdesk.identity.ChildVoice;
import org.rightsdesk.identity.NewAuthority;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may speak for the person, and telling the person (I-5, I-6). */
@Configuration(proxyBeanMethods = false)
class RepresentationActions {

	private static final String SECTION = "representation";

	@Bean
	CaseAction recordAuthority(Authorities authorities) {
		return Action.of("record-authority", SECTION, (open, entry) -> {
			authorities.record(open.id(), found(entry), open.username());
			return "The authority is recorded.";
		}).onlyFor(OpenCase::officer);
	}

	private static NewAuthority found(Entry entry) {
		return new NewAuthority(entry.choice("kind", RepresentativeKind.class, "as what they act"),
				entry.optional("age").isEmpty() ? null : age(entry),
				entry.choice("result", AuthorityResult.class, "what you make of it"),
				entry.optionalChoice("evidence", AuthorityEvidence.class, "what you have seen"),
				entry.text("authority", "what you have seen, or why nothing was"), entry.optional("limitedTo"),
				entry.optionalChoice("voice", ChildVoice.class, "what the child says"), entry.ticked("conflict"),
				entry.optional("bestInterests"));
	}

	private static int age(Entry entry) {
		int age = entry.number("age", "the age in whole years");
		if (age > 120) {
			throw new EntryRefused("age", "Enter the age in whole years, from 0 to 120.");
		}
		return age;
	}

	@Bean
	CaseAction recordAddress(PersonContact contact) {
		return Action.of("record-address", SECTION, (open, entry) -> {
			contact.recordAddress(open, entry.text("personPost", "the postal address"),
					entry.text("personPostFrom", "from where you know that this is the person's own address"));
			return "The address of the person themselves is recorded.";
		});
	}

	@Bean
	CaseAction tellPerson(PersonContact contact) {
		return Action.of("tell-person", SECTION, (open, entry) -> {
			contact.tell(open, entry.optional("personEmail"), entry.text("contactFrom",
					"from where you know that this is the person's own address, for example which system held it"));
			return "The person is told that somebody asks for them.";
		});
	}

	@Bean
	CaseAction keepFromPerson(PersonContact contact) {
		return Action.of("keep-from-person", SECTION, (open, entry) -> {
			contact.keepFrom(open, entry.text("notToldBecause", "why telling the person would do harm"));
			return "Recorded why the person is not told.";
		});
	}

	/** Only to a number already held, as for whoever asks (G-6). */
	@Bean
	CaseAction personCode(PersonContact contact) {
		return Action.of("person-code", SECTION, (open, entry) -> {
			String called = entry.text("personNumber", "which number already held you called");
			return "Read this code to the person now; it is not shown again: " + contact.newCode(open, called);
		});
	}

}
