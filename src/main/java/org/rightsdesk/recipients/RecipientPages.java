package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of one recipient, which its link opens without an account. */
@Service
public class RecipientPages {

	/** How long an answered notice stays on the page, so that it can be corrected. */
	private static final Duration ANSWERED = Duration.ofDays(30);

	private final LinkTable links;

	private final NoticeQueries queries;

	private final RoundTable rounds;

	private final NoticeAnswers answers;

	private final NoticeText text;

	private final Requests requests;

	private final Organisations organisations;

	private final Clock clock;

	RecipientPages(LinkTable links, NoticeQueries queries, RoundTable rounds, NoticeAnswers answers, NoticeText text,
			Requests requests, Organisations organisations, Clock clock) {
		this.links = links;
		this.queries = queries;
		this.rounds = rounds;
		this.answers = answers;
		this.text = text;
		this.requests = requests;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * All open notices of the recipient, and what it answered lately.
	 * @return empty if the token is unknown or expired
	 */
	public Optional<Page> open(String token) {
		return this.links.open(token, this.clock.instant())
			.map((opened) -> page(this.organisations.get(opened.organisation()), notices(opened)));
	}

	/**
	 * Keeps an answer of the recipient.
	 * @return false if the token does not open a page with this notice
	 * @throws IllegalArgumentException with a plain sentence, where something is missing
	 */
	@Transactional
	public boolean answer(String token, UUID noticeId, NoticeResult result, String words, String passedOn) {
		boolean theirs = this.links.open(token, this.clock.instant())
			.filter((opened) -> notices(opened).stream().anyMatch((notice) -> notice.id().equals(noticeId)))
			.isPresent();
		if (theirs) {
			this.answers.answer(noticeId, new NoticeAnswers.Given(result, words, passedOn, AnswerWay.LINK), null,
					RecipientAnswer.RECIPIENT);
		}
		return theirs;
	}

	private List<Notice> notices(LinkTable.Opened opened) {
		return this.queries
			.ofRecipient(opened.organisation(), opened.recipientId(), this.clock.instant().minus(ANSWERED))
			.stream()
			.filter((notice) -> !this.requests.get(notice.requestId()).held())
			.toList();
	}

	private Page page(Organisation organisation, List<Notice> notices) {
		return new Page(organisation.name(), this.text.contact(organisation),
				notices.stream().map(this::entry).toList());
	}

	private Entry entry(Notice notice) {
		SubjectRequest request = this.requests.get(notice.requestId());
		Round round = this.rounds.find(notice.roundId()).orElseThrow();
		return new Entry(notice.id(), request.reference().value(), round.what(), round.records(), round.changed(),
				this.text.asked(notice, round), this.queries.onward(notice.roundId(), notice.recipientId()),
				notice.action() == NoticeAction.INSTRUCT, notice.result());
	}

	/**
	 * What the page shows.
	 *
	 * @param contact whom to ask, in a sentence
	 */
	public record Page(String organisation, String contact, List<Entry> notices) {
	}

	/**
	 * One notice.
	 *
	 * @param what name of the right, or RESTRICTION_LIFTED
	 * @param asked what the recipient should do, in a sentence
	 * @param onward names of those to whom it passed the data on
	 * @param instructed whether it is a processor of ours
	 * @param result the last answer; null while there is none
	 */
	public record Entry(UUID id, String reference, String what, String records, String changed, String asked,
			List<String> onward, boolean instructed, NoticeResult result) {
	}

}
