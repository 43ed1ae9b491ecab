package org.rightsdesk.documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of the small XML files that say what a document is made of. */
final class OfficeXml {

	private static final int MAX_ELEMENTS = 100_000;

	private OfficeXml() {
	}

	static List<Attributes> elements(byte[] content) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
			List<Attributes> elements = new ArrayList<>();
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT) {
					elements.add(attributes(reader));
				}
				if (elements.size() > MAX_ELEMENTS) {
					throw FileFault.bomb();
				}
			}
			return elements;
		}
		catch (XMLStreamException ex) {
			throw FileFault.content();
		}
	}

	private static Attributes attributes(XMLStreamReader reader) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		return new Attributes(values);
	}

	/** The attributes of one element. */
	record Attributes(Map<String, String> values) {

		/** Empty where there is none. */
		String get(String name) {
			return this.values.getOrDefault(name, "");
		}

	}

}
