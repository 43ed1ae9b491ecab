package org.rightsdesk.casework;

import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.objection.Objection.Stated;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.objection.ObjectionGround;
import org.rightsdesk.objection.Objections;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write about an objection (law.md 6.7); some of it the person reads. */
@Configuration(proxyBeanMethods = false)
class ObjectionActions {

	private static final String SECTION = "objection";

	@Bean
	CaseAction stateObjection(Objections objections) {
		return Action.of("state-objection", SECTION, (open, entry) -> {
			boolean political = !entry.optional("objectionPolitical").isEmpty()
					&& entry.choice("objectionPolitical", YesNo.class, "yes or no").yes();
			Stated stated = new Stated(entry.text("objectionProcessing", "which use of the data it is about"),
					entry.optionalChoice("objectionBasis", Basis.class, "a basis"),
					entry.optional("objectionSituation"), political);
			objections.state(LineOfRight.of(open, Right.OBJECTION), stated, open.username());
			return "Kept.";
		});
	}

	@Bean
	CaseAction weighObjectionInWords(Objections objections) {
		return Action.of("weigh-objection", SECTION, (open, entry) -> {
			Weighed weighed = new Weighed(entry.optional("objectionInterests"), entry.optional("objectionGrounds"),
					entry.optional("objectionComparison"),
					entry.optionalChoice("objectionGround", ObjectionGround.class, "a ground"),
					entry.optional("objectionStops"), entry.optionalDate("objectionStopped"),
					entry.optional("objectionGoesOn"), systems(open, entry));
			try {
				objections.weigh(LineOfRight.of(open, Right.OBJECTION), weighed, open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("objectionStopped", ex.getMessage());
			}
			return "Kept. Decide in the task when all is written down.";
		});
	}

	private static Set<String> systems(OpenCase open, Entry entry) {
		return open.organisation()
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> entry.ticked("objectionSystem." + id))
			.collect(Collectors.toSet());
	}

}
