package org.rightsdesk.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Worked examples of the domain reference, {@code src/test/resources/domain}. */
public final class DomainTable {

	private DomainTable() {
	}

	public static List<CSVRecord> read(String name) {
		var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		var resource = Objects.requireNonNull(DomainTable.class.getResourceAsStream("/domain/" + name));
		try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
			return format.parse(reader).getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
