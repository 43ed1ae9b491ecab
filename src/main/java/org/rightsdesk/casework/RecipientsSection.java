package org.rightsdesk.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.organisation.Recipient.Channel;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.recipients.AnswerWay;
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
			.map((round) -> new Telling(round,
					this.recipients.notices(round.id()).stream().map((one) -> row(open, one)).toList()))
			.toList();
	}

	private Row row(OpenCase open, Notice notice) {
		Optional<Recipient> entry = open.organisation().recipient(notice.recipientId());
		List<String> owners = entry.filter((one) -> one.channel() == Channel.OURSELVES)
			.stream()
			.flatMap((one) -> one.systems().stream())
			.flatMap((id) -> open.organisation().system(id).stream())
			.map(SearchedSystem::ownerEmail)
			.distinct()
			.toList();
		List<String> reach = entry.stream()
			.flatMap((one) -> Stream.of(one.contact(), one.phone(), one.email()))
			.filter(Objects::nonNull)
			.toList();
		boolean asked = open.organisation().ownerActingFor(notice.recipientId()).isPresent();
		return new Row(notice, this.recipients.answers(notice.id()), reach, owners, asked);
	}

	/** One telling. */
	record Telling(Round round, List<Row> rows) {

		boolean anyOpen() {
			return this.rows.stream().anyMatch((row) -> row.notice().open());
		}

	}

	/**
	 * One recipient.
	 *
	 * @param reach whom to ask for, telephone and e-mail, as far as the register has them
	 * @param owners who looks after the product where our own people do it; else empty
	 * @param ownerAsked whether the owner has a task for it
	 */
	record Row(Notice notice, List<RecipientAnswer> answers, List<String> reach, List<String> owners,
			boolean ownerAsked) {

		/** What staff may enter: before anybody is told only why nobody has to be. */
		public List<Came> results() {
			return this.notice.open() ? List.of(Came.values()) : List.of(Came.IMPOSSIBLE, Came.DISPROPORTIONATE);
		}

		public List<AnswerWay> ways() {
			return List.of(AnswerWay.PHONE, AnswerWay.EMAIL, AnswerWay.POST, AnswerWay.IN_PERSON, AnswerWay.OURSELVES);
		}

	}

	/** What came of telling a recipient, as staff enter it. */
	enum Came {

		TOLD, ACKNOWLEDGED, NOT_DISCLOSED_TO, CANNOT, IMPOSSIBLE, DISPROPORTIONATE

	}

}
