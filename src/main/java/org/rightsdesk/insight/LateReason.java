package org.rightsdesk.insight;

/** Why an answer was late, in the words in which public bodies report it. */
public enum LateReason {

	TOO_MANY_REQUESTS, LARGE_OR_COMPLEX, HARD_TO_FIND, STAFF_AWAY, WAITED_FOR_SOMEBODY_ELSE, WENT_WRONG, OTHER

}
