package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.objection.Objection;
import org.rightsdesk.objection.Objections;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** An objection in the Case file: what it is about, and the balancing. */
@Component
class ObjectionSection implements CaseSection {

	private final Objections objections;

	private final Decisions decisions;

	ObjectionSection(Objections objections, Decisions decisions) {
		this.objections = objections;
		this.decisions = decisions;
	}

	@Override
	public String name() {
		return "objection";
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return LineOfRight.in(open, Right.OBJECTION);
	}

	@Override
	public View view(OpenCase open) {
		UUID line = LineOfRight.of(open, Right.OBJECTION);
		boolean political = this.objections.takesPoliticalNotices(line);
		Objection objection = this.objections.of(line);
		String systems = open.organisation()
			.systems()
			.stream()
			.filter((system) -> objection.weighed().systems().contains(system.id()))
			.map(SearchedSystem::name)
			.collect(Collectors.joining("\n"));
		return new View(objection, political, political ? this.objections.politicalEffect(line) : null, systems,
				this.decisions.undecided(line));
	}

	/**
	 * What the section shows.
	 *
	 * @param political whether this organisation follows notices about political opinions
	 * @param effect by when such a notice takes effect; null where it follows none
	 * @param systems names of those in which it has to stop, each on a line of its own
	 * @param editable whether the answer is not prepared yet, or was returned
	 */
	record View(Objection objection, boolean political, LocalDate effect, String systems, boolean editable) {
	}

}
