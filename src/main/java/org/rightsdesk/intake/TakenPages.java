package org.rightsdesk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What staff read out, hand over or print when they have taken a request down. */
@Controller
class TakenPages {

	private final EntryStaff entryStaff;

	private final Requests requests;

	private final Deadlines deadlines;

	private final Letters letters;

	private final TakenCodes codes;

	private final Clock clock;

	TakenPages(EntryStaff entryStaff, Requests requests, Deadlines deadlines, Letters letters, TakenCodes codes,
			Clock clock) {
		this.entryStaff = entryStaff;
		this.requests = requests;
		this.deadlines = deadlines;
		this.letters = letters;
		this.codes = codes;
		this.clock = clock;
	}

	@GetMapping("/staff/requests/{reference}/taken")
	String taken(@PathVariable String reference, HttpSession session, Model model) {
		StaffMember staff = this.entryStaff.require();
		SubjectRequest request = find(staff, reference);
		ClockResult result = this.deadlines.of(this.requests.lines(request.id()).get(0).id());
		List<String> why = result.steps().stream().map(ClockStep::sentence).toList();
		String organisation = this.entryStaff.organisation(staff, request.organisation()).orElseThrow().name();
		model.addAttribute("taken",
				new TakenDown(request, organisation, result.dueDate(), result.isOverdue(this.clock.instant()), why,
						this.codes.of(session, request.reference()), toPrint(request.id())));
		return "intake/taken";
	}

	/** A case of somebody else's organisation looks like none (S4). */
	private SubjectRequest find(StaffMember staff, String reference) {
		return Reference.read(reference)
			.flatMap(this.requests::find)
			.filter((request) -> !request.isComplaint() && staff.worksFor(request.organisation()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private UUID toPrint(UUID requestId) {
		return this.letters.of(requestId)
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ACKNOWLEDGEMENT && letter.state() == LetterState.TO_PRINT)
			.map(Letter::id)
			.findFirst()
			.orElse(null);
	}

	/**
	 * What the page shows.
	 *
	 * @param dueOn null while none can be named
	 * @param code null by post, and when it was shown long enough
	 * @param toPrint the receipt, where it does not go by e-mail; null otherwise
	 */
	record TakenDown(SubjectRequest request, String organisation, LocalDate dueOn, boolean overdue, List<String> why,
			String code, UUID toPrint) {

		public boolean download() {
			return this.request.answerBy() == AnswerBy.DOWNLOAD;
		}

	}

}
