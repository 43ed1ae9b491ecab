package org.rightsdesk.lifecycle;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterData.Acknowledgement.OwnDate;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** Tells a person what was understood, and by when they have the answer (L-1). */
@Service
public class Acknowledgements {

	private final Requests requests;

	private final Deadlines deadlines;

	private final Letters letters;

	Acknowledgements(Requests requests, Deadlines deadlines, Letters letters) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.letters = letters;
	}

	/** Writes to whoever asked, about all rights of the case that are open. */
	public void send(UUID requestId) {
		SubjectRequest request = this.requests.get(requestId);
		List<RequestLine> lines = this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.closedAt() == null)
			.toList();
		List<OwnDate> dates = lines.stream().map((line) -> date(request, line)).toList();
		boolean same = dates.stream().map((one) -> one.receivedOn() + " " + one.dueDate()).distinct().count() <= 1;
		ClockResult clock = this.deadlines.of(this.requests.lines(requestId).get(0).id());
		this.letters.send(requestId, new LetterData.Acknowledgement(clock.startDate(), clock.dueDate(),
				clock.steps().stream().map(ClockStep::sentence).toList(), same ? List.of() : dates));
	}

	private OwnDate date(SubjectRequest request, RequestLine line) {
		return new OwnDate(line.right(), line.receivedAt(request).atZone(request.zone()).toLocalDate(),
				this.deadlines.of(line.id()).dueDate());
	}

}
