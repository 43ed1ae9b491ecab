package org.rightsdesk.assessment;

import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person has died (I-7): from that moment no letter and no mail goes to them, and
 * each right that is open is assessed.
 */
@Service
public class PersonDeath {

	private final Deaths deaths;

	private final Assessments assessments;

	private final AssessmentEntries entries;

	private final AssessmentTable table;

	private final AssessRequestProcess process;

	private final Requests requests;

	private final Letters letters;

	PersonDeath(Deaths deaths, Assessments assessments, AssessmentEntries entries, AssessmentTable table,
			AssessRequestProcess process, Requests requests, Letters letters) {
		this.deaths = deaths;
		this.assessments = assessments;
		this.entries = entries;
		this.table = table;
		this.process = process;
		this.requests = requests;
		this.letters = letters;
	}

	/**
	 * Holds all mail of the case at once, takes back what has not left, and opens the
	 * assessment of each open right with this finding.
	 * @throws IllegalStateException with a plain sentence, when it was recorded before
	 */
	@Transactional
	public void record(UUID requestId, String by) {
		if (!this.deaths.record(requestId, by)) {
			throw new IllegalStateException("It is recorded already that the person has died.");
		}
		this.requests.hold(requestId, true, by);
		this.letters.takeBack(requestId, by);
		for (RequestLine line : this.requests.lines(requestId)) {
			if (line.closedAt() == null) {
				assess(line.id(), by);
			}
		}
	}

	private void assess(UUID lineId, String by) {
		Optional<Assessment> open = this.table.open(lineId);
		if (open.isEmpty()) {
			this.assessments.open(lineId, "The person has died.", by);
		}
		open.filter((assessment) -> !assessment.isEditable()).ifPresent((assessment) -> {
			this.table.decideAnew(assessment.id());
			String reference = this.requests.get(this.requests.line(lineId).requestId()).reference().value();
			this.process.personDied(reference, lineId);
		});
		this.entries.find(lineId, Finding.DECEASED, null, by);
	}

	/**
	 * Keeps who of the family is written to.
	 * @throws IllegalArgumentException with a plain sentence, without a name and a postal
	 * address
	 * @throws IllegalStateException with a plain sentence, while nobody has died
	 */
	@Transactional
	public void nameFamily(UUID requestId, String name, String postalAddress, String by) {
		if (!this.deaths.isRecorded(requestId)) {
			throw new IllegalStateException("Say first that the person has died.");
		}
		this.deaths.nameFamily(requestId, Assessments.words("Name", name),
				Assessments.words("Postal address", postalAddress), by);
	}

	public boolean isRecorded(UUID requestId) {
		return this.deaths.isRecorded(requestId);
	}

}
