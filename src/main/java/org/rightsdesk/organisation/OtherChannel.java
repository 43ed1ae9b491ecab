package org.rightsdesk.organisation;

/** One more way to ask, for example "In person at surgeries". */
public record OtherChannel(String name, String words) {
}
