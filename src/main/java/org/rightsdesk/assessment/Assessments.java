package org.rightsdesk.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the assessment of one right of a request and tells how it stands. What is found
 * and written goes through {@link AssessmentEntries}; what is decided is decided in its
 * tasks.
 */
@Service
public class Assessments {

	private final AssessmentTable table;

	private final AssessmentLetters letters;

	private final Fees fees;

	private final AssessRequestProcess process;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Assessments(AssessmentTable table, AssessmentLetters letters, Fees fees, AssessRequestProcess process,
			Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.letters = letters;
		this.fees = fees;
		this.process = process;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Opens an assessment, at any time until the answer is written. Work on the line that
	 * has begun waits for it.
	 * @throws IllegalArgumentException with a plain sentence, if it says not why
	 * @throws IllegalStateException with a plain sentence, if the line has ended, its
	 * answer is written, or an assessment is open already
	 */
	@Transactional
	public void open(UUID lineId, String because, String by) {
		String words = words("Why it is assessed", because);
		this.table.lockLine(lineId);
		RequestLine line = this.requests.line(lineId);
		if (!isAssessed(line)) {
			throw new IllegalStateException("A marketing stop has taken effect, so there is nothing to assess (M-1).");
		}
		if (line.closedAt() != null) {
			throw new IllegalStateException("This right is closed, so there is nothing to assess.");
		}
		if (this.letters.answerIsWritten(line)) {
			throw new IllegalStateException("The answer is written already, so it can no longer be refused.");
		}
		if (!this.table.insert(lineId, words, by, this.clock.instant())) {
			throw new IllegalStateException("An assessment of this right is open already.");
		}
		log(lineId, by, "ASSESSMENT_OPENED", line.right().name());
		this.process.opened(request(lineId), this.requests.lines(line.requestId()).indexOf(line));
	}

	/** Whether there is anything to assess about this right at all (M-1). */
	public static boolean isAssessed(RequestLine line) {
		return line.right() != Right.OBJECTION_MARKETING;
	}

	/** Whether this is the task of the second person. */
	public static boolean isApproval(StaffTask task) {
		return AssessRequestProcess.APPROVE_ASSESSMENT.equals(task.key());
	}

	/** All assessments of a line, oldest first. */
	public List<Assessment> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/** The one that is not finished; empty for most requests. */
	public Optional<Assessment> openOne(UUID lineId) {
		return this.table.open(lineId);
	}

	/** The factors that were looked at, in the order of the rules. */
	public List<Weighed> factors(UUID assessmentId) {
		return this.table.factors(assessmentId);
	}

	/**
	 * Keeps what has to change before an officer returns it; the caller lets only those
	 * who may approve.
	 * @throws IllegalArgumentException with a plain sentence, if it says nothing
	 * @throws IllegalStateException with a plain sentence, when nothing waits for it
	 */
	@Transactional
	public void draftReturn(UUID lineId, String because, String by) {
		Assessment assessment = this.table.open(lineId)
			.filter(Assessment::waits)
			.orElseThrow(() -> new IllegalStateException("No assessment waits for an approval."));
		this.table.draftReturn(assessment.id(), words("What has to change", because));
		log(lineId, by, "ASSESSMENT_RETURN_WRITTEN", "");
	}

	/**
	 * The letter exactly as it would go out now; empty where the finding has none of ours
	 * or something that it needs is missing.
	 */
	@Transactional(readOnly = true)
	public Optional<LetterView> preview(UUID lineId) {
		return this.table.open(lineId)
			.flatMap((one) -> (one.decision() == AssessmentDecision.CHARGE_FEE)
					? this.fees.preview(lineId, one.words().reasons()) : this.letters.preview(one));
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

	static String words(String field, String text) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(field + ": write it down.");
		}
		return text.replace("\0", "").strip();
	}

}
