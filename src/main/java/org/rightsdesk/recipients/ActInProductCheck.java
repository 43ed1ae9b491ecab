package org.rightsdesk.recipients;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;

import org.springframework.stereotype.Component;

/** Nothing is done in a product while it is not on record what came of it (N-3). */
@Component
class ActInProductCheck implements StepCheck {

	private final ProductWork products;

	ActInProductCheck(ProductWork products) {
		this.products = products;
	}

	@Override
	public String taskKey() {
		return NotifyRecipientProcess.ACT_IN_PRODUCT;
	}

	@Override
	public String decision() {
		return NotifyRecipientProcess.ACTED_IN_PRODUCT.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of("RECORDED");
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.products.recorded(noticeId(task)).isPresent() ? List.of()
				: List.of(Missing.always("Do it in the product, and record what came of it.", "product"));
	}

	@Override
	public void completed(CompletedTask task) {
		this.products.finish(noticeId(task), task.username());
	}

	private static UUID noticeId(CompletedTask task) {
		return UUID.fromString(task.codes().get(NotifyRecipientProcess.NOTIFICATION_ID.name()));
	}

}
