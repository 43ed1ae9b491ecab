package org.rightsdesk.request;

/** How the person wants the answer (Art. 12(3), G-9). */
public enum AnswerBy {

	DOWNLOAD, POST

}
