package org.rightsdesk.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.organisation.SpecialRule.Code;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What each outcome of an objection needs in writing (law.md 6.7, L-6, L-7). */
@Component
class ObjectionNeeds {

	static final String PLACE = "objection";

	private static final List<Outcome> WEIGHED = List.of(Outcome.PARTLY_GRANTED, Outcome.REFUSED_GROUND_NOT_MET);

	private static final List<Outcome> STOPPED = List.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED);

	private static final List<Outcome> NOT_GRANTED = List.of(Outcome.PARTLY_GRANTED, Outcome.REFUSED_GROUND_NOT_MET,
			Outcome.REFUSED_EXEMPTION, Outcome.NO_DATA_HELD);

	private final Objections objections;

	private final ExemptionNeeds exemptions;

	ObjectionNeeds(Objections objections, ExemptionNeeds exemptions) {
		this.objections = objections;
		this.exemptions = exemptions;
	}

	List<Missing> of(UUID lineId) {
		Objection objection = this.objections.of(lineId);
		if (objection.stated().political()) {
			return each(NOT_GRANTED, "This is a notice about political opinions: it is neither weighed nor refused "
					+ "(DPA 2018, Schedule 1, paragraph 22(3)).");
		}
		List<Missing> left = new ArrayList<>();
		if (objection.stated().processing().isEmpty()) {
			left.add(Missing.always("Write which use of the data the person objects to.", PLACE));
		}
		left.addAll(this.exemptions.ofRight(lineId));
		left.addAll(stopping(objection.weighed()));
		left.addAll(training(objection.weighed(), this.objections.organisation(lineId)));
		left.addAll(refusing(objection, this.objections.organisation(lineId).jurisdiction()));
		return left;
	}

	private static List<Missing> stopping(Weighed weighed) {
		List<Missing> left = new ArrayList<>();
		if (weighed.stops().isEmpty()) {
			left.addAll(each(STOPPED, "Write what you stop."));
		}
		if (weighed.stoppedOn() == null && weighed.systems().isEmpty()) {
			left.addAll(
					each(STOPPED, "Tick the systems in which it has to stop, or enter since which day it is stopped."));
		}
		if (weighed.goesOn().isEmpty()) {
			left.add(Missing.forCode(Outcome.PARTLY_GRANTED.name(), "Write what goes on.", PLACE));
		}
		return left;
	}

	/**
	 * What was taken from one system to train software with goes with it (law.md 2.2).
	 */
	private static List<Missing> training(Weighed weighed, Organisation organisation) {
		List<String> together = organisation.special(Code.SPEECH_RECOGNITION)
			.map(SpecialRule::systems)
			.orElse(List.of());
		boolean reached = together.stream().anyMatch(weighed.systems()::contains);
		return (!reached || weighed.systems().containsAll(together)) ? List.of() : each(STOPPED,
				"Tick every system of the recordings and of the training set: the notice says that an objection reaches both.");
	}

	/** The burden is on the organisation. */
	private static List<Missing> refusing(Objection objection, Jurisdiction jurisdiction) {
		if (objection.stated().basis() == null) {
			return each(WEIGHED, "Choose on which basis the data are used: without one nothing can be refused.");
		}
		boolean objectionable = ObjectionRule.objectionable(objection.stated().basis(), jurisdiction);
		ObjectionGround ground = objection.weighed().ground();
		if (ground == null) {
			return each(WEIGHED, "Choose on which ground the objection is not followed.");
		}
		if (ground == ObjectionGround.BASIS_NOT_OBJECTIONABLE) {
			return otherBasis(objection, objectionable);
		}
		if (!objectionable) {
			return each(WEIGHED,
					"Nothing is weighed for this basis, because it cannot be objected to: choose that ground.");
		}
		return balancing(objection);
	}

	private static List<Missing> balancing(Objection objection) {
		List<Missing> left = new ArrayList<>();
		if (objection.stated().situation().isEmpty()) {
			left.addAll(each(WEIGHED, "Write what the situation of the person is, or that they told you nothing."));
		}
		if (!objection.balanced()) {
			left.addAll(each(WEIGHED,
					"Write all three: what speaks for the person, what your grounds are, and why " + "they override."));
		}
		return left;
	}

	private static List<Missing> otherBasis(Objection objection, boolean objectionable) {
		if (objectionable) {
			return each(WEIGHED, "The basis that you chose can be objected to: choose another ground.");
		}
		return objection.weighed().ourGrounds().isEmpty()
				? each(WEIGHED, "Write which basis the use has, and what the person can do instead.") : List.of();
	}

	private static List<Missing> each(List<Outcome> outcomes, String sentence) {
		return outcomes.stream().map((outcome) -> Missing.forCode(outcome.name(), sentence, PLACE)).toList();
	}

}
