package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.lifecycle.InformalAnswer;
import org.rightsdesk.lifecycle.InformalAnswers;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** The rights that the case exercises, each with its own date and end. */
@Component
class RightsSection implements CaseSection {

	private final Requests requests;

	private final Deadlines deadlines;

	private final FurtherRights further;

	private final InformalAnswers informal;

	RightsSection(Requests requests, Deadlines deadlines, FurtherRights further, InformalAnswers informal) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.further = further;
		this.informal = informal;
	}

	@Override
	public String name() {
		return "rights";
	}

	@Override
	public View view(OpenCase open) {
		List<Row> rows = open.lines().stream().map((line) -> row(open, line)).toList();
		List<Right> going = open.lines()
			.stream()
			.filter((line) -> line.closedAt() == null && line.right() != Right.OBJECTION_MARKETING)
			.map(RequestLine::right)
			.toList();
		return new View(rows, (going.size() > 1) ? going : List.of(), this.further.toSort(open.id()),
				this.further.addable(open.id()), open.line().closedAt() == null && this.informal.offered(open.id()));
	}

	private Row row(OpenCase open, RequestLine line) {
		Instant received = line.receivedAt(open.request());
		return new Row(line, received.atZone(open.request().zone()).toLocalDate(),
				this.deadlines.of(line.id()).dueDate(), this.informal.of(line.id()).orElse(null),
				this.requests.details(line.id()));
	}

	/**
	 * What the section shows.
	 *
	 * @param withdrawable rights of which one can be taken back while others go on
	 * @param unsorted whether a message in free words waits to be sorted
	 * @param addable what can be added or chosen
	 * @param informal whether the shown right can be settled without letters
	 */
	record View(List<Row> rows, List<Right> withdrawable, boolean unsorted, Set<Right> addable, boolean informal) {
	}

	/**
	 * One right of the case.
	 *
	 * @param dueDate null while its clock stands still or after its end
	 * @param informal how it was settled without letters; null for most
	 * @param said what the person said about it; empty for most
	 */
	record Row(RequestLine line, LocalDate receivedOn, LocalDate dueDate, InformalAnswer informal,
			Map<Detail, String> said) {

		/** The codes of one thing that was said; empty where it is in their own words. */
		public List<String> codes(Detail detail) {
			return detail.codes().isEmpty() ? List.of() : List.of(this.said.get(detail).split(","));
		}

	}

}
