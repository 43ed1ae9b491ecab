package org.rightsdesk.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.MergedRequest;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SamePerson;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.VerifiedRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * When one case may go on in another: the same rights of the same person, each with a
 * check of its own, and an answer that comes no later (L-15, Art. 12(4)).
 */
@Component
class MergerTerms {

	private final Requests requests;

	private final SettledIdentity identity;

	private final ReceiptDay receipts;

	private final Deadlines deadlines;

	private final Corrections corrections;

	private final Letters letters;

	private final MessageSource texts;

	MergerTerms(Requests requests, SettledIdentity identity, ReceiptDay receipts, Deadlines deadlines,
			Corrections corrections, Letters letters, MessageSource texts) {
		this.requests = requests;
		this.identity = identity;
		this.receipts = receipts;
		this.deadlines = deadlines;
		this.corrections = corrections;
		this.letters = letters;
		this.texts = texts;
	}

	/** The day of receipt that counts for both (L-15). */
	LocalDate receivedOn(SubjectRequest from, SubjectRequest into) {
		LocalDate one = this.receipts.of(from);
		LocalDate other = this.receipts.of(into);
		return one.isBefore(other) ? one : other;
	}

	/** What L-15 says. */
	MergedRequest letter(Merger merger) {
		SubjectRequest into = this.requests.get(merger.intoId());
		return new MergedRequest(into.reference().value(), receivedOn(this.requests.get(merger.requestId()), into));
	}

	/**
	 * @throws IllegalStateException with a plain sentence, if the first must not go on in
	 * the second
	 */
	void require(SubjectRequest from, SubjectRequest into) {
		refuseIf(from.id().equals(into.id()), "itself");
		refuseIf(!from.organisation().equals(into.organisation()) || into.closedAt() != null, "notFound");
		refuseIf(from.closedAt() != null, "closed");
		List<RequestLine> lines = lines(from);
		List<RequestLine> others = lines(into);
		refuseIf(lines.isEmpty() || !rights(lines).equals(rights(others)), "otherRights");
		refuseIf(isPartAnswered(lines) || isPartAnswered(others), "partAnswered");
		refuseIf(this.letters.isAnswerOnItsWay(from.id()) || this.letters.isAnswerOnItsWay(into.id()), "answerLeaves");
		requireSamePerson(from.id(), into.id());
		LocalDate day = receivedOn(from, into);
		refuseIf(IntStream.range(0, lines.size()).anyMatch((i) -> isLater(lines.get(i), others.get(i), day)), "later");
	}

	private void requireSamePerson(UUID from, UUID into) {
		Optional<VerifiedRequest> one = this.identity.verified(from);
		Optional<VerifiedRequest> other = this.identity.verified(into);
		refuseIf(one.isEmpty() || other.isEmpty(), "notVerified");
		boolean same = this.requests.isRepresented(from) == this.requests.isRepresented(into)
				&& SamePerson.mayBe(this.requests.requester(from), this.requests.requester(into))
				&& SamePerson.mayBe(this.requests.dataSubject(from), this.requests.dataSubject(into))
				&& one.get().recipient().role() == other.get().recipient().role();
		refuseIf(!same, "otherPerson");
	}

	/** Whether both are checked and go by mail to one address. */
	boolean sameMailbox(UUID from, UUID into) {
		return this.identity.verified(from).isPresent() && this.identity.verified(into).isPresent()
				&& SamePerson.sameMailbox(this.requests.requester(from), this.requests.requester(into));
	}

	/** Whether the person would wait longer in the other line; its time may not run. */
	private boolean isLater(RequestLine line, RequestLine other, LocalDate day) {
		LocalDate due = this.deadlines.of(line.id()).dueDate();
		ClockResult then = this.corrections.ifReceivedOn(other.id(), day);
		return due != null && (then.dueDate() == null || then.dueDate().isAfter(due));
	}

	private List<RequestLine> lines(SubjectRequest request) {
		return this.requests.lines(request.id()).stream().sorted(Comparator.comparing(RequestLine::right)).toList();
	}

	private static List<Right> rights(List<RequestLine> lines) {
		return lines.stream().map(RequestLine::right).toList();
	}

	private static boolean isPartAnswered(List<RequestLine> lines) {
		return lines.stream().anyMatch((line) -> line.closedAt() != null);
	}

	private void refuseIf(boolean refused, String key) {
		if (refused) {
			throw new IllegalStateException(sentence("refused." + key));
		}
	}

	String sentence(String key, Object... facts) {
		return this.texts.getMessage("lifecycle.merger." + key, facts, Locale.UK);
	}

}
