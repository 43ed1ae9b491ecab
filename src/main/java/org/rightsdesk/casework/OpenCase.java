package org.rightsdesk.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.fulfilment.Approvals;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.recipients.ProductWork;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

/**
 * A case as one member of staff has it open.
 *
 * @param lines empty in a complaint
 * @param task the task it was opened from; null where it was opened by its reference
 * @param chosen the line that was chosen to be shown; null where nobody chose
 */
record OpenCase(SubjectRequest request, Organisation organisation, List<RequestLine> lines, StaffMember staff,
		StaffTask task, RequestLine chosen) {

	public UUID id() {
		return this.request.id();
	}

	public String username() {
		return this.staff.username();
	}

	/**
	 * All of the case, or only what the search of one owner needs (design.md section 3).
	 */
	public boolean whole() {
		return this.staff.is("case-handler") || this.staff.is("officer");
	}

	public boolean officer() {
		return this.staff.is("officer");
	}

	/** Who decides on a prepared answer: an officer, or a deputy at that task. */
	public boolean approver() {
		return officer() || (this.task != null && Approvals.isApproval(this.task));
	}

	public boolean open() {
		return this.request.closedAt() == null;
	}

	/** Whether it is a complaint, which has neither line nor clock of a right. */
	public boolean complaint() {
		return this.request.isComplaint();
	}

	/** The page that shows it; whoever acts in a product needs no more than that. */
	String page() {
		if (productNotice().isPresent() && !whole()) {
			return "casework/product-file";
		}
		return complaint() ? "casework/complaint-file" : "casework/case-file";
	}

	/**
	 * The line of the task, or the one that was chosen, or the first; what is about a
	 * line is not found in a complaint.
	 */
	public RequestLine line() {
		return lineOfTask().or(() -> Optional.ofNullable(this.chosen))
			.or(() -> this.lines.stream().findFirst())
			.orElseThrow(CaseAccess::notFound);
	}

	/** Whether the task is about one line, so that no other is shown with it. */
	public boolean ofOneLine() {
		return lineOfTask().isPresent();
	}

	private Optional<RequestLine> lineOfTask() {
		return branch("lineId").flatMap((id) -> this.lines.stream().filter((line) -> line.id().equals(id)).findFirst());
	}

	/** The owner's search that the task is; empty for any other task. */
	public Optional<UUID> searchId() {
		return branch("searchId");
	}

	/** What the owner of systems has to do, where that is the task; else empty. */
	public Optional<UUID> batchId() {
		return branch("batchId");
	}

	/** The possible breach that the task is about; empty for any other task. */
	public Optional<UUID> breachId() {
		return branch("breachId");
	}

	/** The notice on which the owner of a product acts; empty for any other task. */
	public Optional<UUID> productNotice() {
		return ProductWork.noticeOf(this.task);
	}

	private Optional<UUID> branch(String name) {
		return Optional.ofNullable(this.task).map((task) -> task.ids().get(name)).map(UUID::fromString);
	}

	/** The query that opens the same view again. */
	public String query() {
		String whole = (this.task != null) ? "task=" + this.task.id() : "reference=" + this.request.reference();
		return (this.chosen != null) ? whole + "&line=" + this.chosen.number() : whole;
	}

	/** The query that shows another line, by itself where the task is about one. */
	public String query(RequestLine line) {
		boolean withTask = this.task != null && !ofOneLine();
		return (withTask ? "task=" + this.task.id() : "reference=" + this.request.reference()) + "&line="
				+ line.number();
	}

	/** The query that opens the case by itself, with the line that is shown. */
	String referenceQuery() {
		return (this.lines.size() > 1) ? "reference=" + this.request.reference() + "&line=" + line().number()
				: "reference=" + this.request.reference();
	}

}
