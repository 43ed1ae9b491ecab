package org.rightsdesk.portability;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.portability.Transfer.Result;

import org.springframework.stereotype.Component;

/** What became of the way straight to another controller (Art. 20(2)). */
@Component
class RecordTransferCheck implements StepCheck {

	private final TransferTable transfers;

	private final Clock clock;

	RecordTransferCheck(TransferTable transfers, Clock clock) {
		this.transfers = transfers;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return ProvidePortableDataProcess.RECORD_TRANSFER;
	}

	@Override
	public String decision() {
		return ProvidePortableDataProcess.TRANSFER_RESULT.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(Result.TRANSFERRED.name(), Result.FAILED.name());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Transfer transfer = this.transfers.of(lineId(task)).orElseThrow();
		List<Missing> left = new ArrayList<>();
		if (transfer.resultWords().isEmpty()) {
			left.add(Missing.forCode(Result.FAILED.name(), "Write why the transfer failed; the person will read it.",
					"portability"));
			if (transfer.fetchedAt() == null) {
				left.add(Missing.forCode(Result.TRANSFERRED.name(),
						"The files were not fetched by the link: write how the other controller got them.",
						"portability"));
			}
		}
		return left;
	}

	@Override
	public void completed(CompletedTask task) {
		this.transfers.settle(lineId(task), Result.valueOf(task.codes().get(decision())), task.username(),
				this.clock.instant());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ProvidePortableDataProcess.LINE_ID.name()));
	}

}
