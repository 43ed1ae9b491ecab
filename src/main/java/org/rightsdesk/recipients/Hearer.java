package org.rightsdesk.recipients;

/**
 * A recipient as the person who asked reads of it (N-2).
 *
 * @param state what came of telling it
 */
public record Hearer(String name, State state) {

	static Hearer of(Notice notice, boolean parentTold) {
		if (notice.state() == NoticeState.NAMED) {
			return new Hearer(notice.name(), parentTold ? State.TOLD : State.NOT_YET);
		}
		if (notice.result() != null) {
			return new Hearer(notice.name(), State.valueOf(notice.result().name()));
		}
		return new Hearer(notice.name(), (notice.toldAt() != null) ? State.TOLD : State.NOT_YET);
	}

	/** What came of telling it; the results as {@link NoticeResult} has them. */
	public enum State {

		/** It is not told yet. */
		NOT_YET,
		/** It was told, and has not answered yet or passes it on to others. */
		TOLD, NOTIFIED, ACKNOWLEDGED, NOT_DISCLOSED_TO, CANNOT, IMPOSSIBLE, DISPROPORTIONATE

	}

}
