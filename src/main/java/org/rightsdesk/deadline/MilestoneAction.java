package org.rightsdesk.deadline;

/**
 * Does what a milestone is there for, such as reminding staff. The modules that can do it
 * bring it as a bean; several may handle one kind.
 */
public interface MilestoneAction {

	boolean handles(MilestoneKind kind);

	/**
	 * Does it, in the transaction that records it as done. An exception leaves the
	 * milestone undone, to be tried again.
	 * @return what was done: a code or a plain sentence, without personal data
	 */
	String perform(Milestone milestone);

}
