package org.rightsdesk.web;

/**
 * What a program sent.
 *
 * @param value the record, with null or nothing where something is missing or wrong; null
 * if the body is no object
 * @param mistakes found so far, to which the reader's caller adds
 */
public record JsonBody<T>(T value, JsonMistakes mistakes) {
}
