package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.assessment.ClarificationEffect;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.Approvals;
import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.Reason;
import org.rightsdesk.fulfilment.SearchRecord;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.request.IdentityCheck;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Note;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Restriction;
import org.rightsdesk.request.Right;

/**
 * Everything that the page of a case shows to one member of staff; what they may not see
 * is not in it.
 *
 * @param clock null for a complaint, as is all that belongs to a right
 * @param today in the organisation's zone
 * @param longer about longer time for the answer; null for whoever sees a part only
 * @param missing what the task still needs; empty without a task
 * @param parts what each {@link CaseSection} shows, by its name
 */
record CaseFile(OpenCase open, LocalDate today, People people, ClockResult clock, boolean overdue, ExtensionView longer,
		List<Missing> missing, Identity identity, Clarity clarity, List<FileRow> files, Search search, Contact contact,
		Result result, List<Note> notes, List<LogEntry> timeline, CaseDates dates, Map<String, Object> parts) {

	/** Whether each thing that is missing is needed for one decision only. */
	public boolean onlyForSome() {
		return this.missing.stream().allMatch((item) -> item.onlyFor() != null);
	}

	/** Files that came from the person. */
	public List<FileRow> received() {
		return this.files.stream().filter((file) -> !file.collected()).toList();
	}

	/** Files that were found in this system. */
	public List<FileRow> foundIn(SystemTask system) {
		return this.files.stream().filter((file) -> system.systemId().equals(file.document().systemId())).toList();
	}

	/** Files that were collected for the answer. */
	public List<FileRow> collected() {
		return this.files.stream().filter(FileRow::collected).toList();
	}

	/**
	 * Who asks, and who may work on it.
	 *
	 * @param unsearchable places that nobody named can search
	 */
	record People(Party requester, Party dataSubject, boolean represented, Restriction restriction,
			List<String> unsearchable) {
	}

	/**
	 * Whether it is closed because an answer did not come, and opens with it; what lapsed
	 * without its fee opens with the payment alone.
	 */
	public boolean lapsed() {
		FeeView fees = (FeeView) this.parts.get(FeeSection.NAME);
		return this.open.lines()
			.stream()
			.anyMatch((line) -> line.outcome() == Outcome.LAPSED && (fees == null || !fees.lapsed(line)));
	}

	/** Whether all is answered and only recipients have not replied (N-3). */
	public boolean recipientsPending() {
		boolean answered = this.open.open() && !this.open.lines().isEmpty()
				&& this.open.lines().stream().allMatch((line) -> line.closedAt() != null);
		return answered && this.parts.get(RecipientsSection.NAME) instanceof List<?> tellings && tellings.stream()
			.anyMatch((one) -> one instanceof RecipientsSection.Telling telling && telling.anyOpen());
	}

	/**
	 * What was asked about the meaning of the request.
	 *
	 * @param effect what one more question would do to the clock
	 */
	record Clarity(List<Clarification> questions, ClarificationEffect effect) {

		public boolean unanswered() {
			return this.questions.stream().anyMatch((question) -> question.answeredAt() == null);
		}

	}

	record Identity(List<IdentityQuestion> questions, List<IdentityCheck> checks, String plainReply) {

		public IdentityQuestion draft() {
			return this.questions.stream().filter((question) -> question.sentAt() == null).findFirst().orElse(null);
		}

		/** The question that an answer belongs to; null while none is expected. */
		public IdentityQuestion waiting() {
			return this.questions.stream()
				.filter((question) -> !question.isDraft())
				.reduce((one, later) -> later)
				.filter(IdentityQuestion::isOpen)
				.orElse(null);
		}

		/** Whether something new can be asked: nothing waits for its first answer. */
		public boolean askable() {
			return this.questions.stream().noneMatch(IdentityQuestion::isWaiting);
		}

	}

	/**
	 * What is searched.
	 *
	 * @param owners one for each task that the viewer may see
	 * @param mine the search that this task is; null for any other task
	 * @param failures what the program of each system said when it could not search
	 */
	record Search(List<OwnerSearch> owners, OwnerSearch mine, List<SearchRecord> records,
			Map<UUID, List<String>> failures) {

		public List<SystemTask> systems() {
			return this.owners.stream().flatMap((owner) -> owner.systems().stream()).toList();
		}

		/** Other rights than a copy begin without a search. */
		public boolean shown(OpenCase open, boolean whole) {
			boolean copied = open.lines()
				.stream()
				.anyMatch((line) -> line.right() == Right.ACCESS || line.right() == Right.PORTABILITY);
			return !this.owners.isEmpty() || (whole && copied);
		}

		public List<SearchRecord> of(SystemTask system) {
			return this.records.stream().filter((record) -> system.id().equals(record.systemTaskId())).toList();
		}

		public List<SearchRecord> leftOut() {
			return this.records.stream().filter(SearchRecord::leftOut).toList();
		}

		/** Whether every system of this owner has its record. */
		public boolean recorded(OwnerSearch owner) {
			return owner.systems().stream().noneMatch((system) -> of(system).isEmpty());
		}

	}

	record Contact(List<Message> messages, List<Letter> letters, boolean held, DownloadState download) {

		/** Whether there is an answer to print or to download. */
		public boolean released() {
			return this.letters.stream().anyMatch((letter) -> letter.code() == LetterCode.ANSWER);
		}

		/** What somebody still has to print and post stands first. */
		public List<Letter> lettersInOrder() {
			return this.letters.stream().sorted(Comparator.comparing((letter) -> !letter.toPost())).toList();
		}

	}

	/**
	 * What the person gets.
	 *
	 * @param decision null while nothing is decided
	 * @param approval whether it waits for a second person, and why
	 */
	record Result(Decision decision, List<Reason> reasons, Approvals.View approval) {
	}

}
