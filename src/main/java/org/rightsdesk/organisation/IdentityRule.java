package org.rightsdesk.organisation;

/**
 * How the organisation makes sure who is asking (I-1, I-2).
 *
 * @param source NOTICE where the organisation says it itself
 * @param alwaysBeforeAccess true where no copy is ever released without a recorded check
 * @param words for the requester
 */
public record IdentityRule(Source source, boolean alwaysBeforeAccess, String words) {
}
