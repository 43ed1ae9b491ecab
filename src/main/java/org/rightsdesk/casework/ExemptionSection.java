package org.rightsdesk.casework;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.ApprovalChecklist;
import org.rightsdesk.fulfilment.ApprovalPoint;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Exemption;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.fulfilment.Exemptions;
import org.rightsdesk.fulfilment.NeutralWordings;
import org.rightsdesk.fulfilment.Reason;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.request.AllowedOutcomes;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What is left out of the answer, why, and what the law wants before it is approved. */
@Component
class ExemptionSection implements CaseSection {

	private static final List<Outcome> WHOLE = List.of(Outcome.GRANTED, Outcome.NO_DATA_HELD);

	private static final List<Outcome> WITH_REASONS = List.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED,
			Outcome.REFUSED_EXEMPTION, Outcome.NO_DATA_HELD);

	private final Exemptions exemptions;

	private final Review review;

	private final Weighings weighings;

	private final NeutralWordings neutral;

	private final Documents documents;

	private final ApprovalChecklist checklist;

	private final Answers answers;

	private final Decisions decisions;

	ExemptionSection(Exemptions exemptions, Review review, Weighings weighings, NeutralWordings neutral,
			Documents documents, ApprovalChecklist checklist, Answers answers, Decisions decisions) {
		this.exemptions = exemptions;
		this.review = review;
		this.weighings = weighings;
		this.neutral = neutral;
		this.documents = documents;
		this.checklist = checklist;
		this.answers = answers;
		this.decisions = decisions;
	}

	@Override
	public String name() {
		return "exemptions";
	}

	@Override
	public View view(OpenCase open) {
		UUID line = open.line().id();
		List<Row> rows = this.review.reasons(line).stream().map(this::row).toList();
		boolean exempted = rows.stream().anyMatch((row) -> row.exemption().exempts());
		return new View(open.open() ? this.exemptions.offered(line) : List.of(), rows,
				this.checklist.of(line, open.username()), letters(open.line(), exempted));
	}

	/** A letter about another right than access exists once its facts are written. */
	private List<Outcome> letters(RequestLine line, boolean exempted) {
		if (line.right() == Right.ACCESS) {
			return exempted ? WITH_REASONS : WHOLE;
		}
		return this.decisions.of(line.id()).isPresent() ? List.of()
				: AllowedOutcomes.of(line.right())
					.stream()
					.filter((outcome) -> this.answers.preview(line.id(), outcome).isPresent())
					.toList();
	}

	private Row row(Reason reason) {
		String file = (reason.documentId() != null)
				? this.documents.find(reason.documentId()).map(StoredDocument::fileName).orElse("") : "";
		return new Row(reason, ExemptionNeeds.anchor(reason), file,
				this.exemptions.of(reason.lineId(), reason.ground()), this.weighings.of(reason.id()).orElse(null),
				this.neutral.because(reason.id()).orElse(null));
	}

	/**
	 * What the section shows.
	 *
	 * @param grounds that may be chosen; none in a case that is closed
	 * @param checklist for the approver; empty while nothing waits
	 * @param letters outcomes whose letter can be read before anything is decided
	 */
	record View(List<Ground> grounds, List<Row> rows, List<ApprovalPoint> checklist, List<Outcome> letters) {
	}

	/**
	 * One reason.
	 *
	 * @param file its name; empty where the reason is about the whole answer
	 * @param weighing null while nothing is written
	 * @param neutralBecause null where the ground is named; empty until an officer has
	 * confirmed that it is not
	 */
	record Row(Reason reason, String anchor, String file, Exemption exemption, Weighing weighing,
			String neutralBecause) {
	}

}
