package org.rightsdesk.casework;

import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.MailAddress;
import org.rightsdesk.correspondence.PartyNotice;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.PartyRole;
import org.rightsdesk.request.Representation;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to the person for whom somebody else asks: never an address that only the other
 * gave (G-6).
 */
@Component
class PersonContact {

	private final Requests requests;

	private final Representations representations;

	private final Letters letters;

	private final Notes notes;

	private final SecondSecret secret;

	PersonContact(Requests requests, Representations representations, Letters letters, Notes notes,
			SecondSecret secret) {
		this.requests = requests;
		this.representations = representations;
		this.letters = letters;
		this.notes = notes;
		this.secret = secret;
	}

	/**
	 * Tells them by e-mail, which gives them a page of their own, or by post.
	 * @param email empty for a letter to their postal address
	 * @throws EntryRefused if there is no way to reach them
	 */
	@Transactional
	public void tell(OpenCase open, String email, String from) {
		Party person = person(open);
		if (email.isEmpty() && person.postalAddress().isEmpty()) {
			throw new EntryRefused("personEmail",
					"Enter the e-mail address of the person, or record their postal address first.");
		}
		if (!email.isEmpty()) {
			if (!MailAddress.isValid(email)) {
				throw new EntryRefused("personEmail", "Enter one e-mail address, like name@example.com.");
			}
			if (email.equalsIgnoreCase(this.requests.requester(open.id()).email())) {
				throw new EntryRefused("personEmail",
						"This is the address of whoever asks. Enter one that is the person's own.");
			}
			this.requests.reach(person.id(), open.id(), email, "", open.username());
			this.representations.confirmContact(open.id(), from, open.username());
		}
		this.representations.told(open.id(), open.username());
		this.letters.send(open.id(), person.id(), PartyNotice.SOMEBODY_ASKS);
	}

	/** Writes down where an answer to them goes, and from where that is known (G-6). */
	@Transactional
	public void recordAddress(OpenCase open, String postalAddress, String from) {
		this.requests.reach(person(open).id(), open.id(), "", postalAddress, open.username());
		this.representations.confirmAddress(open.id(), from, open.username());
	}

	/** Writes down why they are not told. */
	@Transactional
	public void keepFrom(OpenCase open, String because) {
		person(open);
		this.representations.keepFromPerson(open.id(), because, open.username());
	}

	/**
	 * A new code for their page, given by telephone.
	 * @throws IllegalStateException where they have no page yet
	 */
	@Transactional
	public String newCode(OpenCase open, String called) {
		Party person = withPage(open);
		this.notes.add(open.id(), open.username(),
				"New code for the page of the person themselves given by telephone. Called: " + called, false, null);
		return this.secret.newCode(open.id(), person.id(), open.username());
	}

	/**
	 * The person themselves, who has a page of their own.
	 * @throws IllegalStateException where they have none yet
	 */
	Party withPage(OpenCase open) {
		Party person = person(open);
		if (this.representations.of(open.id()).filter(Representation::contactConfirmed).isEmpty()) {
			throw new IllegalStateException("The person has no page yet. Tell them by e-mail first.");
		}
		return person;
	}

	/** Whose words they were: whoever asks, or the person themselves. */
	Party from(OpenCase open, PartyRole role) {
		return (role == PartyRole.DATA_SUBJECT) ? person(open) : this.requests.requester(open.id());
	}

	private Party person(OpenCase open) {
		if (!this.requests.isRepresented(open.id())) {
			throw new IllegalStateException("Nobody asks for another person in this case.");
		}
		return this.requests.dataSubject(open.id());
	}

}
