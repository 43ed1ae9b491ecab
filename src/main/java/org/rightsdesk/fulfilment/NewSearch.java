package org.rightsdesk.fulfilment;

/** What the owner of a system types after searching it. */
public record NewSearch(String where, String terms, boolean found, int items) {
}
