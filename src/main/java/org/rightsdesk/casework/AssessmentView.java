package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.assessment.Assessment;
import org.rightsdesk.assessment.AssessmentRules.Point;
import org.rightsdesk.assessment.EarlierRequests.Earlier;
import org.rightsdesk.assessment.MeasureProposal.Proposal;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.web.Choice;

/**
 * What the Case file shows of an assessment.
 *
 * @param line which right it is about
 * @param openable rights of which an assessment can be opened
 * @param assessment the one that is open; null where none is
 * @param past those that are finished, oldest first
 * @param findings what can be found of this right
 * @param answers how a factor can be answered
 * @param factors what has to be answered one by one; empty for most findings
 * @param proposal what the table proposes; null while it cannot say
 * @param points what the law wants, done or not
 * @param settled whether identity is settled, so that earlier requests may be shown
 * @param earlier requests that may be of the same person, a suggestion
 * @param preview whether there is a letter to read
 * @param late whether the time for a refusal is over (F-6)
 * @param approver whether the viewer may return it
 * @param died whether the person has died
 * @param family whom of the family staff write to; null where nobody is named
 */
record AssessmentView(RequestLine line, List<Choice> openable, Assessment assessment, List<Assessment> past,
		List<Choice> findings, List<Choice> answers, List<Row> factors, Proposal proposal, List<Point> points,
		boolean settled, List<Earlier> earlier, boolean preview, boolean late, boolean approver, boolean died,
		Party family) {

	AssessmentView {
		openable = List.copyOf(openable);
		past = List.copyOf(past);
		findings = List.copyOf(findings);
		answers = List.copyOf(answers);
		factors = List.copyOf(factors);
		points = List.copyOf(points);
		earlier = List.copyOf(earlier);
	}

	/** The answers without "not relevant". */
	public List<Choice> yesNo() {
		return this.answers.subList(0, 2);
	}

	/** Whether what was found is one of these. */
	public boolean found(List<String> findings) {
		return this.assessment != null && this.assessment.finding() != null
				&& findings.contains(this.assessment.finding().name());
	}

	/**
	 * A factor with what was answered.
	 *
	 * @param answer null while it is not answered
	 */
	record Row(String factor, String text, String answer, String words) {
	}

}
