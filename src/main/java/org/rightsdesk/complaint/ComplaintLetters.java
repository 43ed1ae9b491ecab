package org.rightsdesk.complaint;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterListener;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters of a complaint have left: what follows from it. */
@Configuration(proxyBeanMethods = false)
class ComplaintLetters {

	/** Nothing waits for it; the clock of the complaint stops. */
	@Bean
	LetterListener complaintAcknowledged(ComplaintSteps steps, ComplaintTaskDates dates) {
		return new Listener(LetterCode.COMPLAINT_RECEIPT) {

			@Override
			public boolean letterSent(SubjectRequest request, Letter letter) {
				steps.letterLeft(request, letter);
				dates.publish(request);
				return true;
			}

		};
	}

	/**
	 * The process waits for it. One that was posted after the person took the complaint
	 * back has nobody to tell.
	 */
	@Bean
	LetterListener complaintAnswered(ComplaintSteps steps, HandleComplaintProcess process) {
		return new Listener(LetterCode.COMPLAINT_ANSWER) {

			@Override
			public boolean letterSent(SubjectRequest request, Letter letter) {
				if (request.closedAt() == null && !process.outcomeLeft(request.reference().value())) {
					return false;
				}
				steps.letterLeft(request, letter);
				return true;
			}

		};
	}

	private abstract static class Listener implements LetterListener {

		private final LetterCode code;

		Listener(LetterCode code) {
			this.code = code;
		}

		@Override
		public LetterCode code() {
			return this.code;
		}

	}

}
