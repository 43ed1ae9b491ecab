package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** The rights that the case exercises, each with its own date and end. */
@Component
class RightsSection implements CaseSection {

	private final Deadlines deadlines;

	private final FurtherRights further;

	RightsSection(Deadlines deadlines, FurtherRights further) {
		this.deadlines = deadlines;
		this.further = further;
	}

	@Override
	public String name() {
		return "rights";
	}

	@Override
	public View view(OpenCase open) {
		List<Row> rows = open.lines().stream().map((line) -> row(open, line)).toList();
		boolean possible = open.lines().stream().anyMatch((line) -> line.closedAt() == null);
		return new View(rows, possible && this.further.toSort(open.id()),
				possible ? this.further.addable(open.id()) : Set.of());
	}

	private Row row(OpenCase open, RequestLine line) {
		Instant received = Objects.requireNonNullElse(line.receivedAt(), open.request().receivedAt());
		return new Row(line, received.atZone(open.request().zone()).toLocalDate(),
				this.deadlines.of(line.id()).dueDate(), line.id().equals(open.line().id()));
	}

	/**
	 * What the section shows.
	 *
	 * @param unsorted whether a message in free words waits to be sorted
	 * @param addable what can be added or chosen
	 */
	record View(List<Row> rows, boolean unsorted, Set<Right> addable) {
	}

	/**
	 * One right of the case.
	 *
	 * @param dueDate null while its clock stands still or after its end
	 * @param shown whether the page shows this line
	 */
	record Row(RequestLine line, LocalDate receivedOn, LocalDate dueDate, boolean shown) {
	}

}
