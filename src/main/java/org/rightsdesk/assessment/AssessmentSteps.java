package org.rightsdesk.assessment;

import java.util.UUID;

import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class AssessmentSteps {

	private final Requests requests;

	AssessmentSteps(Requests requests) {
		this.requests = requests;
	}

	/**
	 * @param index counted from 0 in the order of the lines
	 */
	RequestLine line(String reference, int index) {
		UUID request = this.requests.find(new Reference(reference)).orElseThrow().id();
		return this.requests.lines(request).get(index);
	}

}
