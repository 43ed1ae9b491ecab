package org.rightsdesk.rectification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.request.Detail;

/**
 * What a line of rectification asks for and what staff found. What is a reason or a
 * statement is read by the person; empty where it is not written.
 *
 * @param wrong what is wrong or missing
 * @param correct what is right
 * @param evidence what shows it
 * @param accurateBecause why the data are accurate
 * @param lessBecause why not all of it is changed
 * @param statement what is added to data that stay
 * @param changes at most one for each system
 */
public record Rectification(UUID lineId, String wrong, String correct, String evidence, String accurateBecause,
		String lessBecause, String statement, List<Change> changes) {

	public Rectification {
		changes = List.copyOf(changes);
	}

	static Rectification empty(UUID lineId) {
		return new Rectification(lineId, "", "", "", "", "", "", List.of());
	}

	/** The same with what the person said, as long as staff have not written it down. */
	Rectification orSaid(Map<Detail, String> said) {
		return this.wrong.isBlank() ? new Rectification(this.lineId, said.getOrDefault(Detail.WRONG, ""),
				said.getOrDefault(Detail.CORRECT, ""), said.getOrDefault(Detail.EVIDENCE, ""), this.accurateBecause,
				this.lessBecause, this.statement, this.changes) : this;
	}

	/**
	 * What one system changes.
	 *
	 * @param was empty where something is added
	 */
	public record Change(String systemId, String was, String becomes) {
	}

}
