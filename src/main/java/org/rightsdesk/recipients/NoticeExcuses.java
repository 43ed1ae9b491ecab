package org.rightsdesk.recipients;

import java.util.UUID;

import org.rightsdesk.request.RequestLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recipients that cannot be told, or only with a disproportionate effort (Art. 19): staff
 * say why, and an officer who did not write it approves (N-3, X-11).
 */
@Service
public class NoticeExcuses {

	private final NoticeTable table;

	private final NoticeAnswers answers;

	private final RequestLog log;

	NoticeExcuses(NoticeTable table, NoticeAnswers answers, RequestLog log) {
		this.table = table;
		this.answers = answers;
		this.log = log;
	}

	/**
	 * @throws IllegalArgumentException with a plain sentence, without a reason
	 * @throws IllegalStateException with a plain sentence, where it is settled already
	 */
	@Transactional
	public void propose(UUID noticeId, NoticeResult excuse, String why, String by) {
		Notice notice = undecided(noticeId);
		if (!excuse.isExcuse() || why.isBlank()) {
			throw new IllegalArgumentException(
					"Write why they cannot be told, or why the effort is out of proportion.");
		}
		this.table.effort(noticeId, excuse, why.strip(), by);
		this.log.append(notice.requestId(), by, "RECIPIENT_EXCUSE_PROPOSED", excuse.name());
	}

	/**
	 * The caller lets only officers.
	 * @throws IllegalStateException with a plain sentence, where nothing is proposed, or
	 * by the same person
	 */
	@Transactional
	public void approve(UUID noticeId, String officer) {
		Notice notice = undecided(noticeId);
		if (notice.effort() == null) {
			throw new IllegalStateException("Nobody has written why this recipient should not be told.");
		}
		if (officer.equals(notice.effortBy())) {
			throw new IllegalStateException("You wrote the reason yourself; another officer has to approve it.");
		}
		this.log.append(notice.requestId(), officer, "RECIPIENT_EXCUSE_APPROVED", notice.effort().name());
		this.answers.settle(notice, notice.effort(), notice.effortBy(), officer);
	}

	/**
	 * The recipient is told after all: an officer does not approve, or whoever wrote the
	 * reason takes it back. The caller lets nobody else.
	 * @throws IllegalStateException with a plain sentence, where nothing is proposed
	 */
	@Transactional
	public void reject(UUID noticeId, String by) {
		Notice notice = undecided(noticeId);
		if (notice.effort() == null) {
			throw new IllegalStateException("Nobody has written why this recipient should not be told.");
		}
		this.table.effort(noticeId, null, null, null);
		this.log.append(notice.requestId(), by, "RECIPIENT_EXCUSE_REJECTED", notice.effort().name());
	}

	private Notice undecided(UUID noticeId) {
		return this.table.lock(noticeId)
			.filter((notice) -> notice.open() || notice.proposed())
			.orElseThrow(() -> new IllegalStateException("What came of this recipient is settled already."));
	}

}
