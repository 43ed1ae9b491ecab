package org.rightsdesk.identity;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The net under the deletion with the decision (S10): each case in a transaction of its
 * own, so that one that fails keeps no other.
 */
@Component
class EvidenceSweep {

	private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);

	private final Evidence evidence;

	EvidenceSweep(Evidence evidence) {
		this.evidence = evidence;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
	void sweep() {
		for (UUID requestId : this.evidence.suspects()) {
			try {
				this.evidence.sweep(requestId);
			}
			catch (RuntimeException ex) {
				log.warn("Evidence of case {} could not be deleted: {}", requestId, ex.getClass().getSimpleName());
			}
		}
	}

}
