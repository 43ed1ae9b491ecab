package org.rightsdesk.recipients;

import java.util.UUID;

import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells all recipients of a register, as after a handler has confirmed the list. */
public final class FanningOut {

	private FanningOut() {
	}

	/** Starts the process with one branch for each recipient. */
	public static void start(ApplicationContext application, SubjectRequest request, UUID lineId) {
		NoticeSteps steps = application.getBean(NoticeSteps.class);
		application.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			UUID round = application.getBean(RecipientPlan.class).propose(lineId, "ERASURE");
			application.getBean(Recipients.class).describe(request.id(), round, "Customer 4711", "", "clerk");
			steps.confirm(round, "clerk");
			application.getBean(NotifyRecipientsProcess.class)
				.start(request.reference().value(), request.organisation(), lineId, round, steps.count(round));
		});
	}

}
