package org.rightsdesk.request;

/**
 * Whoever still needs the files of a case that is closed, so that they are not deleted
 * yet: a complaint about it, a case in which it goes on. Modules bring it as a bean.
 */
public interface FilesNeeded {

	/** Whether the files collected in this case are needed now. */
	boolean needs(SubjectRequest request);

}
