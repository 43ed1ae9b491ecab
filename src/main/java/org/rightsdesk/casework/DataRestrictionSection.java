package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.restriction.RestrictionRequest;
import org.rightsdesk.restriction.RestrictionRequests;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Data that are kept and not used: what is asked, what is restricted, and its end. */
@Component
class DataRestrictionSection implements CaseSection {

	static final String NAME = "restriction";

	private final DataRestrictions restrictions;

	private final RestrictionRequests wishes;

	private final Decisions decisions;

	private final MessageSource texts;

	DataRestrictionSection(DataRestrictions restrictions, RestrictionRequests wishes, Decisions decisions,
			MessageSource texts) {
		this.restrictions = restrictions;
		this.wishes = wishes;
		this.decisions = decisions;
		this.texts = texts;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return !open.complaint() && (RectificationSection.lineOf(open, Right.RESTRICTION).isPresent()
				|| !this.restrictions.of(open.id()).isEmpty());
	}

	@Override
	public View view(OpenCase open) {
		RequestLine line = RectificationSection.lineOf(open, Right.RESTRICTION).orElse(null);
		RestrictionRequest wish = (line != null) ? this.wishes.of(line.id()) : null;
		List<Choice> grounds = Arrays.stream(RestrictionGround.values())
			.filter((ground) -> ground != RestrictionGround.LEGAL_HOLD)
			.map((ground) -> new Choice(ground.name(), text("ground." + ground)))
			.toList();
		List<Choice> reasons = Arrays.stream(LiftReason.values())
			.map((reason) -> new Choice(reason.name(), text("reason." + reason)))
			.toList();
		return new View(wish, line != null && RectificationSection.undecided(this.decisions, line),
				this.restrictions.of(open.id()), grounds, reasons);
	}

	private String text(String key) {
		return this.texts.getMessage("casework.restriction." + key, null, Locale.UK);
	}

	/**
	 * What the section shows.
	 *
	 * @param wish null where nobody asked for a restriction by itself
	 * @param changeable whether its answer is not prepared yet
	 */
	record View(RestrictionRequest wish, boolean changeable, List<DataRestriction> restrictions, List<Choice> grounds,
			List<Choice> reasons) {
	}

}
