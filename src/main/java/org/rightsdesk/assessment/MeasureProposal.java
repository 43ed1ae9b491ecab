package org.rightsdesk.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rightsdesk.engine.DecisionTables;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/**
 * What processes/31-fee-or-refusal.dmn proposes. It decides nothing: staff may differ
 * with a reason, and an officer approves (F-1 to F-7).
 */
@Component
public class MeasureProposal {

	static final String TABLE = "chooseFeeOrRefusal";

	private static final String NOTHING_FOUND = "NONE";

	private final DecisionTables tables;

	private final EarlierRequests earlier;

	private final Requests requests;

	MeasureProposal(DecisionTables tables, EarlierRequests earlier, Requests requests) {
		this.tables = tables;
		this.earlier = earlier;
		this.requests = requests;
	}

	/** For an assessment; empty while it is not said whether a fee could cover it. */
	public Optional<Proposal> of(Assessment assessment) {
		Finding finding = assessment.finding();
		if (finding != null && finding.isManifest() && assessment.feeCouldCover() == null) {
			return Optional.empty();
		}
		RequestLine line = this.requests.line(assessment.lineId());
		boolean cover = Boolean.TRUE.equals(assessment.feeCouldCover());
		return Optional.of(of(line.right(), finding, cover, this.earlier.measure(line)));
	}

	/**
	 * @param finding null while nothing was found
	 * @throws IllegalStateException if not exactly one row of the table fits
	 */
	Proposal of(Right right, Finding finding, boolean feeCouldCover, EarlierMeasure earlier) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("right", right.name());
		inputs.put("finding", (finding != null) ? finding.name() : NOTHING_FOUND);
		inputs.put("feeCouldCover", feeCouldCover);
		inputs.put("earlierMeasure", earlier.name());
		List<Map<String, Object>> rows = this.tables.evaluate(TABLE, inputs);
		if (rows.size() != 1) {
			throw new IllegalStateException("Table " + TABLE + " answers " + inputs + " with " + rows.size() + " rows");
		}
		return new Proposal(AssessmentDecision.valueOf((String) rows.get(0).get("proposal")),
				(String) rows.get(0).get("ground"));
	}

	/**
	 * What is proposed.
	 *
	 * @param ground code of the reason, for the words of the Case file
	 */
	public record Proposal(AssessmentDecision decision, String ground) {
	}

}
