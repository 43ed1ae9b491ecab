package org.rightsdesk.records;

import java.util.UUID;

import org.rightsdesk.documents.DocumentContents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.request.FilesKept;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.RequestLocks;
import org.rightsdesk.request.SubjectRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the files that were collected for an answer when their time is over (G-5), and
 * with them the archive that was made of them. The letter, the record, what was searched,
 * and names and sizes of what went out stay. Several nodes may sweep at once: a case that
 * somebody works on is left for the next time.
 */
@Component
class FileDeletion {

	private static final Logger log = LoggerFactory.getLogger(FileDeletion.class);

	private final DocumentContents contents;

	private final RequestLocks locks;

	private final FilesKept kept;

	private final RequestLog requestLog;

	private final TransactionTemplate transaction;

	FileDeletion(DocumentContents contents, RequestLocks locks, FilesKept kept, RequestLog requestLog,
			TransactionTemplate transaction) {
		this.contents = contents;
		this.locks = locks;
		this.kept = kept;
		this.requestLog = requestLog;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelayString = "${rightsdesk.deletion.every:P1D}",
			initialDelayString = "${rightsdesk.deletion.first:PT10M}")
	void sweep() {
		for (UUID id : this.contents.closedCasesWith(Purpose.COLLECTED)) {
			try {
				this.transaction.executeWithoutResult(
						(status) -> this.locks.lockIfFree(id).filter(this.kept::over).ifPresent(this::delete));
			}
			catch (RuntimeException ex) {
				log.warn("The files of case {} could not be deleted and are tried again: {}", id,
						ex.getClass().getSimpleName());
			}
		}
	}

	private void delete(SubjectRequest request) {
		int deleted = this.contents.delete(request.id(), Purpose.COLLECTED);
		if (deleted > 0) {
			this.requestLog.append(request.id(), "system", "FILES_DELETED", String.valueOf(deleted));
		}
	}

}
