package org.rightsdesk.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What happens to one category of data in one system. Dates are days in the
 * organisation's zone.
 *
 * @param category which data, in the words that the person will read; empty where the
 * system holds nothing
 * @param exception why they stay; null unless they do
 * @param why the same in words, for the person; empty unless they stay
 * @param period what the retention period is called that says until when; null where none
 * does
 * @param until first day on which they are not kept any more; null where nobody can name
 * one yet, and unless they stay
 * @param anyway when they would be erased also without this request; null where they
 * would not
 * @param released whether the owner of the system has been told to erase them
 */
public record ErasureItem(UUID id, UUID lineId, String systemId, String systemName, Fate fate, String category,
		ErasureException exception, String why, String period, LocalDate until, Anyway anyway, boolean released,
		String writtenBy, Instant writtenAt) {

	public boolean erased() {
		return this.fate == Fate.ERASE;
	}

	public boolean kept() {
		return this.fate == Fate.KEEP;
	}

	/** What happens to them. */
	public enum Fate {

		ERASE, KEEP,
		/** The system holds nothing about this person. */
		NOTHING_HELD

	}

	/**
	 * Data that go on a day of their own, whoever asks for what (s.173(5)(a)).
	 *
	 * @param because which rule erases them, in words
	 */
	public record Anyway(LocalDate on, String because) {
	}

}
