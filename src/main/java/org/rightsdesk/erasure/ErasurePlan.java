package org.rightsdesk.erasure;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found and decided about one erasure so far.
 *
 * @param ground null while nobody has said
 * @param words why it is met, or why none is; empty while nobody has said
 * @param wish null unless the person was asked and has answered
 * @param backupsGone last day on which back-ups hold the data; null where nobody can say
 * @param items oldest first
 */
public record ErasurePlan(ErasureGround ground, String words, Wish wish, LocalDate backupsGone,
		List<ErasureItem> items) {

	public ErasurePlan {
		items = List.copyOf(items);
	}

	static ErasurePlan empty() {
		return new ErasurePlan(null, "", null, null, List.of());
	}

	public List<ErasureItem> erased() {
		return this.items.stream().filter(ErasureItem::erased).toList();
	}

	public List<ErasureItem> kept() {
		return this.items.stream().filter(ErasureItem::kept).toList();
	}

	/** Whether somebody has said something about this system. */
	public boolean knows(String systemId) {
		return this.items.stream().anyMatch((item) -> item.systemId().equals(systemId));
	}

	/** Whoever asks for erasure and restriction says which they want (law.md 6.12). */
	public enum Wish {

		/** Erased, after all. */
		ERASURE,
		/** Both, of different data. */
		DIFFERENT_DATA

	}

}
