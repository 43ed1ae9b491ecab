package org.rightsdesk.objection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Detail;

/** An objection and what was written about it; texts are empty until they are written. */
public record Objection(UUID lineId, Stated stated, Weighed weighed) {

	/**
	 * Staff wrote nothing yet, so it is what the person said.
	 * @param political whether a notice about political opinions is followed here
	 */
	static Objection said(UUID lineId, Map<Detail, String> details, boolean political) {
		return new Objection(lineId,
				new Stated(details.getOrDefault(Detail.OBJECT_TO, ""), null, details.getOrDefault(Detail.SITUATION, ""),
						political && "YES".equals(details.get(Detail.POLITICAL))),
				new Weighed("", "", "", null, "", null, "", Set.of()));
	}

	/** Whether all three texts of the balancing are there. */
	boolean balanced() {
		return !this.weighed.interests().isEmpty() && !this.weighed.ourGrounds().isEmpty()
				&& !this.weighed.comparison().isEmpty();
	}

	/**
	 * What the person objects to.
	 *
	 * @param processing the use of the data; the person reads it
	 * @param basis why the use is lawful (Art. 6(1)); null until it is found out
	 * @param situation of the person, as they told it
	 * @param political whether it is a notice to stop using political opinions (DPA 2018
	 * Sch. 1 para 22(3))
	 */
	public record Stated(String processing, Basis basis, String situation, boolean political) {
	}

	/**
	 * The balancing: the organisation has to show that its grounds override.
	 *
	 * @param interests of the person, with their rights and freedoms
	 * @param ourGrounds compelling grounds, or the legal claims, or which other basis the
	 * use has; the person reads it
	 * @param comparison why the one overrides the other; the person reads it
	 * @param ground null where the objection is followed in full
	 * @param stops what is stopped; the person reads it
	 * @param stoppedOn since when, where it was stopped before this was decided; else
	 * null
	 * @param goesOn what is not stopped; the person reads it
	 * @param systems ids of the systems in which it has to stop
	 */
	public record Weighed(String interests, String ourGrounds, String comparison, ObjectionGround ground, String stops,
			LocalDate stoppedOn, String goesOn, Set<String> systems) {

		public Weighed {
			systems = Set.copyOf(systems);
		}

	}

}
