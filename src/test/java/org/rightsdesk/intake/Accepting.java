package org.rightsdesk.intake;

import java.util.UUID;

import org.rightsdesk.request.NewRequest;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a submission in as form, staff and programs do, without any of them. */
public final class Accepting {

	private Accepting() {
	}

	/** Case, clock, process and acknowledgement in one transaction. */
	public static UUID accept(ApplicationContext application, NewRequest submission) {
		Registration registration = application.getBean(Registration.class);
		return application.getBean(TransactionTemplate.class)
			.execute((status) -> registration.register(submission, "requester"));
	}

}
