package org.rightsdesk.assessment;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterListener;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A letter that ends a line has left: the process that waits for it goes on. */
@Configuration(proxyBeanMethods = false)
class DecisionLeft {

	@Bean
	LetterListener refusalLeft(AssessRequestProcess process) {
		return new Listener(LetterCode.REFUSAL, process);
	}

	@Bean
	LetterListener referralLeft(AssessRequestProcess process) {
		return new Listener(LetterCode.REFERRAL, process);
	}

	@Bean
	LetterListener wordToFamilyLeft(AssessRequestProcess process) {
		return new Listener(LetterCode.WORD_TO_FAMILY, process);
	}

	private record Listener(LetterCode code, AssessRequestProcess process) implements LetterListener {

		@Override
		public boolean letterSent(SubjectRequest request, Letter letter) {
			return this.process.left(request.reference().value(), letter.lineId());
		}

	}

}
