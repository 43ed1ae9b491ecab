package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.RecipientAnswer;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;

import org.springframework.stereotype.Component;

/** Who else was given the data, and what came of telling them (Art. 19). */
@Component
class RecipientsSection implements CaseSection {

	static final String NAME = "recipients";

	private final Recipients recipients;

	RecipientsSection(Recipients recipients) {
		this.recipients = recipients;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Telling> view(OpenCase open) {
		return this.recipients.rounds(open.id())
			.stream()
			.map((round) -> new Telling(round, this.recipients.notices(round.id()).stream().map(this::row).toList()))
			.toList();
	}

	private Row row(Notice notice) {
		return new Row(notice, this.recipients.answers(notice.id()));
	}

	/** One telling. */
	record Telling(Round round, List<Row> rows) {

		boolean anyOpen() {
			return this.rows.stream().anyMatch((row) -> row.notice().open());
		}

	}

	/** One recipient. */
	record Row(Notice notice, List<RecipientAnswer> answers) {
	}

}
