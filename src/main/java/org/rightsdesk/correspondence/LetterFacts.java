package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Right;

/**
 * What every letter of a case is written from.
 *
 * @param receivedOn in the organisation's zone (C-2)
 * @param writtenOn the date of the letter, in the same zone
 * @param complaint whether the case is one: some words of every letter are then others
 * @param rights empty in a complaint, which uses none, and while a message is not sorted
 * @param link to the requester's page, with the token masked
 */
record LetterFacts(Organisation organisation, String reference, LocalDate receivedOn, LocalDate writtenOn,
		boolean complaint, List<Right> rights, Addressee addressee, String link) {

	/** The same about these rights alone. */
	LetterFacts about(List<Right> rights) {
		return new LetterFacts(this.organisation, this.reference, this.receivedOn, this.writtenOn, this.complaint,
				rights, this.addressee, this.link);
	}

	/** The address at which anybody can complain to this organisation. */
	String complaintForm() {
		return this.link.substring(0, this.link.lastIndexOf("/r/")) + "/" + this.organisation.slug() + "/complaint";
	}

	/**
	 * To whom the letter goes.
	 *
	 * @param postalAddress lines; empty where none is known
	 * @param actsForAnother whether they asked for another person
	 */
	record Addressee(UUID partyId, String name, String postalAddress, boolean actsForAnother, boolean byPost,
			boolean largePrint) {
	}

}
