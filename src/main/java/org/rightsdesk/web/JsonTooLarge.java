package org.rightsdesk.web;

/** A body larger than anything that could be meant; becomes a 413. */
class JsonTooLarge extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
