package org.rightsdesk.casework;

import java.util.List;
import java.util.Optional;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.rectification.Rectification;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.rectification.Rectifications;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

import org.springframework.stereotype.Component;

/** What is wrong, what is right, and what each system changes (Art. 16). */
@Component
class RectificationSection implements CaseSection {

	static final String NAME = "rectification";

	private final Rectifications rectifications;

	private final Decisions decisions;

	RectificationSection(Rectifications rectifications, Decisions decisions) {
		this.rectifications = rectifications;
		this.decisions = decisions;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return line(open).isPresent();
	}

	/** The line of this right: that of the task, otherwise the first. */
	static Optional<RequestLine> line(OpenCase open) {
		return lineOf(open, Right.RECTIFICATION);
	}

	static Optional<RequestLine> lineOf(OpenCase open, Right right) {
		if (open.lines().stream().noneMatch((line) -> line.right() == right)) {
			return Optional.empty();
		}
		return Optional.of(open.line())
			.filter((line) -> line.right() == right)
			.or(() -> open.lines().stream().filter((line) -> line.right() == right).findFirst());
	}

	@Override
	public View view(OpenCase open) {
		RequestLine line = line(open).orElseThrow();
		Rectification its = this.rectifications.of(line.id());
		List<Row> rows = its.changes()
			.stream()
			.map((change) -> new Row(change,
					open.organisation().system(change.systemId()).map(SearchedSystem::name).orElse(change.systemId())))
			.toList();
		List<Choice> systems = open.organisation()
			.systems()
			.stream()
			.map((system) -> new Choice(system.id(), system.name()))
			.toList();
		return new View(its, rows, systems, undecided(this.decisions, line));
	}

	/** Whether what is written may still change. */
	static boolean undecided(Decisions decisions, RequestLine line) {
		return line.closedAt() == null && decisions.of(line.id()).filter((one) -> !one.returned()).isEmpty();
	}

	/**
	 * What the section shows.
	 *
	 * @param changeable whether the answer is not prepared yet
	 */
	record View(Rectification its, List<Row> rows, List<Choice> systems, boolean changeable) {
	}

	/** What one system changes. */
	record Row(Change change, String system) {
	}

}
