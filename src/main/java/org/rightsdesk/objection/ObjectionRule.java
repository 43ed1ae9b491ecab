package org.rightsdesk.objection;

import java.time.LocalDate;
import java.time.Period;

import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.organisation.SpecialRule.Code;

/** What the law says about objections without anybody's judgement. */
final class ObjectionRule {

	private ObjectionRule() {
	}

	/**
	 * Whether a use on this basis can be objected to: Art. 6(1)(e) and (f), and in the UK
	 * (ea) too (Art. 21(1) as amended).
	 */
	static boolean objectionable(Basis basis, Jurisdiction jurisdiction) {
		return switch (basis) {
			case PUBLIC_TASK, LEGITIMATE_INTERESTS -> true;
			case RECOGNISED_LEGITIMATE_INTEREST -> jurisdiction == Jurisdiction.UK;
			case CONSENT, CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS -> false;
		};
	}

	/** Whether this organisation follows notices about political opinions. */
	static boolean takesPoliticalNotices(Organisation organisation) {
		return organisation.special(Code.POLITICAL_OPINION).isPresent();
	}

	/** The last day of the reasonable time (DPA 2018 Sch. 1 para 22(3); law.md 6.11). */
	static LocalDate politicalEffect(LocalDate receivedOn, Organisation organisation) {
		Period period = organisation.special(Code.POLITICAL_OPINION)
			.map(SpecialRule::period)
			.orElse(organisation.serviceLevels().politicalNotice());
		return receivedOn.plus(period);
	}

}
