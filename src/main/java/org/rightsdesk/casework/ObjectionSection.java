package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.objection.Objection;
import org.rightsdesk.objection.Objections;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** An objection in the Case file: what it is about, and the balancing. */
@Component
class ObjectionSection implements CaseSection {

	private final Objections objections;

	ObjectionSection(Objections objections) {
		this.objections = objections;
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
		return new View(this.objections.of(line), political, political ? this.objections.politicalEffect(line) : null);
	}

	/**
	 * What the section shows.
	 *
	 * @param political whether this organisation follows notices about political opinions
	 * @param effect by when such a notice takes effect; null where it follows none
	 */
	record View(Objection objection, boolean political, LocalDate effect) {
	}

}
