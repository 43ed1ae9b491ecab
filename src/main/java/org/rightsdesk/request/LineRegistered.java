package org.rightsdesk.request;

/**
 * Told in the transaction in which a line of a request is registered, however the request
 * came; what fails here undoes the registration.
 */
public interface LineRegistered {

	void registered(SubjectRequest request, RequestLine line);

}
