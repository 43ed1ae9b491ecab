package org.rightsdesk.request;

/** What speaks for it that two parties are one person; a person has to judge it. */
public final class SamePerson {

	private SamePerson() {
	}

	/**
	 * Whether nothing in the names speaks against it: they share two words, or are the
	 * same single word with the same address or number. An address alone shows nothing,
	 * since people share them.
	 */
	public static boolean mayBe(Party one, Party other) {
		boolean sameName = !SearchKeys.name(one.name()).isEmpty()
				&& SearchKeys.name(one.name()).equals(SearchKeys.name(other.name()));
		return SearchKeys.shared(one.name(), other.name()) >= 2
				|| (sameName && (sameMailbox(one, other) || samePhone(one, other)));
	}

	/** Whether mail to both comes to one mailbox; not where there is none. */
	public static boolean sameMailbox(Party one, Party other) {
		return !one.email().isBlank() && one.email().strip().equalsIgnoreCase(other.email().strip());
	}

	private static boolean samePhone(Party one, Party other) {
		String phone = SearchKeys.phone(one.phone());
		return !phone.isEmpty() && phone.equals(SearchKeys.phone(other.phone()));
	}

}
