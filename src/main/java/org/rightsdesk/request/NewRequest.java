package org.rightsdesk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A submission as it arrives; fields as in {@link SubjectRequest}.
 *
 * @param requester who asks
 * @param dataSubject whose data it is about; null where people ask for themselves
 * @param details what was said about each right; only those of a right that is asked for
 * are stored
 */
public record NewRequest(String organisation, Channel channel, Instant receivedAt, ZoneId zone, List<Right> rights,
		NewParty requester, NewParty dataSubject, String wanted, String findingHints, LocalDate periodFrom,
		LocalDate periodTo, AnswerBy answerBy, boolean largePrint, boolean readingHelp, String safeContact,
		LocalDate neededBy, String neededByReason, Map<Detail, String> details) {

	/** The rights, and erasure where a consent goes and the data are to go with it. */
	List<Right> asked() {
		boolean erases = this.rights.contains(Right.CONSENT_WITHDRAWAL) && !this.rights.contains(Right.ERASURE)
				&& "YES".equals(this.details.get(Detail.ALSO_ERASE));
		return erases ? Stream.concat(this.rights.stream(), Stream.of(Right.ERASURE)).toList() : this.rights;
	}

	/** A submission that says no more about a right than its name. */
	public NewRequest(String organisation, Channel channel, Instant receivedAt, ZoneId zone, List<Right> rights,
			NewParty requester, NewParty dataSubject, String wanted, String findingHints, LocalDate periodFrom,
			LocalDate periodTo, AnswerBy answerBy, boolean largePrint, boolean readingHelp, String safeContact,
			LocalDate neededBy, String neededByReason) {
		this(organisation, channel, receivedAt, zone, rights, requester, dataSubject, wanted, findingHints, periodFrom,
				periodTo, answerBy, largePrint, readingHelp, safeContact, neededBy, neededByReason, Map.of());
	}

	/**
	 * A person of the submission; every text may be empty except the name.
	 *
	 * @param relationship of the requester to the data subject
	 * @param authority why the requester may act for them, in their words
	 * @param kind as what the requester asks for another person; null where nobody said
	 * @param age of another person in whole years; null where nobody was asked
	 */
	public record NewParty(String name, String email, String phone, String postalAddress, String relationship,
			String authority, RepresentativeKind kind, Integer age) {

		/** Somebody who says no more than who they are. */
		public NewParty(String name, String email, String phone, String postalAddress, String relationship,
				String authority) {
			this(name, email, phone, postalAddress, relationship, authority, null, null);
		}

	}

}
