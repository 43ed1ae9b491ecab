package org.rightsdesk.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page of a letter, read so that it can be laid out again. */
record LetterPage(Document document) {

	private static final String DOCTYPE = "<!DOCTYPE html>";

	/** XML has no way to write these, and no reader would see them. */
	private static final Pattern NOT_IN_XML = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	/**
	 * Reads a page; a document type of its own is refused, and with it every entity.
	 * @throws IllegalArgumentException without the text, if it is no page of a letter
	 */
	static LetterPage read(String page) {
		String text = page.startsWith(DOCTYPE) ? page.substring(DOCTYPE.length()) : page;
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setXIncludeAware(false);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			var letter = new LetterPage(
					builder.parse(new InputSource(new StringReader(NOT_IN_XML.matcher(text).replaceAll("")))));
			letter.meta("subject");
			return letter;
		}
		catch (SAXException | IOException ex) {
			throw new IllegalArgumentException("This is not the page of a letter");
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String reference() {
		return meta("subject").getAttribute("content");
	}

	String language() {
		return this.document.getDocumentElement().getAttribute("lang");
	}

	private Element meta(String name) {
		NodeList all = this.document.getElementsByTagName("meta");
		for (int i = 0; i < all.getLength(); i++) {
			if (all.item(i) instanceof Element meta && meta.getAttribute("name").equals(name)) {
				return meta;
			}
		}
		throw new IllegalArgumentException("This is not the page of a letter");
	}

	/**
	 * Puts a style sheet in the place of those that the page names, and takes out what is
	 * for browsers only.
	 */
	void style(String css) {
		NodeList all = this.document.getElementsByTagName("*");
		for (int i = all.getLength() - 1; i >= 0; i--) {
			Element element = (Element) all.item(i);
			boolean meta = element.getTagName().equals("meta") && !element.getAttribute("name").equals("subject");
			if (meta || element.getTagName().equals("link")) {
				element.getParentNode().removeChild(element);
			}
		}
		Element style = this.document.createElement("style");
		style.setTextContent(css);
		this.document.getElementsByTagName("head").item(0).appendChild(style);
	}

	/** A text as it stands between the quotation marks of a style sheet. */
	static String inCss(String text) {
		var css = new StringBuilder();
		text.codePoints().forEach((point) -> {
			if (Character.isLetterOrDigit(point) || point == ' ' || point == '-') {
				css.appendCodePoint(point);
			}
			else {
				css.append('\\').append(Integer.toHexString(point)).append(' ');
			}
		});
		return css.toString();
	}

}
