package org.rightsdesk.identity;

/**
 * Where a code goes: an address or number that was held before the request, as staff
 * looked it up.
 *
 * @param contact an e-mail address or a phone number
 * @param systemId the system it is held in
 * @param lookedUp whether staff say that they saw it there; asked only where the request
 * brought the same, since whoever asks could have put it in
 */
public record HeldContact(String contact, String systemId, boolean lookedUp) {

	boolean isAddress() {
		return this.contact.contains("@");
	}

}
