package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.assessment.Assessment.OtherBody;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff find and write in an assessment. Each method throws an IllegalStateException
 * with a plain sentence where none of the line is open for writing.
 */
@Service
public class AssessmentEntries {

	private final AssessmentTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	AssessmentEntries(AssessmentTable table, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Keeps what was found.
	 * @param feeCouldCover whether a fee would cover the costs; null where that is no
	 * question
	 * @throws IllegalArgumentException with a plain sentence, where nothing like that can
	 * be found of this right (law.md 6.0)
	 */
	@Transactional
	public void find(UUID lineId, Finding finding, Boolean feeCouldCover, String by) {
		if (!AllowedDecisions.mayBeFound(this.requests.line(lineId).right(), finding)) {
			throw new IllegalArgumentException("The law knows no such ground for this right.");
		}
		this.table.find(writable(lineId).id(), finding, finding.isManifest() ? feeCouldCover : null, by);
		log(lineId, by, "ASSESSMENT_FOUND", finding.name());
	}

	/**
	 * Keeps how the factors of the finding were answered, in place of earlier answers.
	 * @throws IllegalArgumentException with a plain sentence, where one that speaks for
	 * the finding has no words, or one belongs to another finding
	 */
	@Transactional
	public void weigh(UUID lineId, List<Weighed> factors, String by) {
		Assessment assessment = writable(lineId);
		if (factors.stream().anyMatch((weighed) -> weighed.factor().finding() != assessment.finding())) {
			throw new IllegalArgumentException("Choose what you found first.");
		}
		if (factors.stream().anyMatch((weighed) -> weighed.answer() == Factor.Answer.YES && !weighed.speaks())) {
			throw new IllegalArgumentException("Write why, for each factor that you answer with yes.");
		}
		this.table.weigh(assessment.id(), factors, by);
		log(lineId, by, "ASSESSMENT_WEIGHED", "");
	}

	/** Keeps the reasons and notes; parts that are not needed stay empty. */
	@Transactional
	public void write(UUID lineId, Words words, String by) {
		this.table.write(writable(lineId).id(), words, by);
		log(lineId, by, "ASSESSMENT_WRITTEN", "");
	}

	/**
	 * Keeps who decides about the data in our place.
	 * @throws IllegalArgumentException with a plain sentence, without a name and how to
	 * reach them, or with a day in the future or before the request
	 */
	@Transactional
	public void nameOther(UUID lineId, OtherBody other, String by) {
		Assessments.words("Who it is", other.name());
		Assessments.words("How to reach them", other.contact());
		SubjectRequest request = request(lineId);
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		if (other.passedOn() != null
				&& (other.passedOn().isAfter(today) || other.passedOn().isBefore(request.receivedOn()))) {
			throw new IllegalArgumentException(
					"Day on which it was passed on: it lies in the future or before the request.");
		}
		this.table.name(writable(lineId).id(), other, by);
		log(lineId, by, "ASSESSMENT_OTHER_NAMED", "");
	}

	private Assessment writable(UUID lineId) {
		Assessment assessment = this.table.open(lineId)
			.orElseThrow(() -> new IllegalStateException("No assessment of this right is open."));
		if (!assessment.isEditable()) {
			throw new IllegalStateException(
					"This assessment is decided. What has to change, an officer returns first.");
		}
		return assessment;
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

}
